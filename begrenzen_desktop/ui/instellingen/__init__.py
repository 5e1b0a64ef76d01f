"""The Instellingen screen: organisation, signatories, vault and display."""
