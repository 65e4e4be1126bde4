"""One reader for each kind of file; none of them opens a file or a connection."""
