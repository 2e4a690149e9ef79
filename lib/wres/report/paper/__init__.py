"""The draft of the committee paper: what it says, as data; `rendering` makes a Word document of it."""
