"""Storage: one run at a time in a workspace, folders put in place whole, workspaces in object storage."""
