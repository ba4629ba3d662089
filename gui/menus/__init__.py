"""The menus and their actions."""
