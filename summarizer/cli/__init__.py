"""The command line: thin, so that everything it does can be done from Python, too."""
