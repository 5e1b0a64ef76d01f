"""What stands before the first dossier: make, open or practise, and the recovery sheet."""
