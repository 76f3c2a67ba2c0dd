"""Files of others read into a draft plan and a list of problems."""
