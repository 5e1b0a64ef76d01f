"""The Vandaag screen: what needs doing, in order."""
