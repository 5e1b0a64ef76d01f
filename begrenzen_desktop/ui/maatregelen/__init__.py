"""The screen Maatregelen: all running limits as a list and as a picture of the months."""
