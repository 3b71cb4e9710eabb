"""From a copy that was chosen to one that is proven and wanted: in Settings, at the first start, and in a rescue."""
