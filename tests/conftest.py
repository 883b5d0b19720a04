"""Its folder stands on the path, so that tests share `made`."""
