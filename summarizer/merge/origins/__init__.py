"""Where reporting comes from: copies and credits."""
