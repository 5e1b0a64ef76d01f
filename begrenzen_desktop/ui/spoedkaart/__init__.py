"""The Spoedkaart on the screen and on paper."""
