"""The committee paper as a Word document: the rooms that import python-docx, and only when a paper is asked for."""
