"""matplotlib_inline, which lessons name to have sharp figures."""
