"""Words of published files that others send, which mean what the workbook says in its own."""

import re

from pydantic import Field

from wres.parameters.model import Parameters


class PublishedWords(Parameters):
    """Words by which files of others say that a row is hidden, or of everybody; the model of `params/standards/published_words.yaml`."""

    hidden: tuple[str, ...] = Field(default=(), description="Beginnings of words in a status or a reason, in small letters.")
    hidden_marks: tuple[str, ...] = Field(default=(), description="Regular expressions of whole cells: [c], *, <5.")
    everybody: tuple[str, ...] = Field(default=(), description="What stands for all staff groups or bands, in small letters.")

    def with_more(self, others: "PublishedWords") -> "PublishedWords":
        """These words and those of others."""
        return PublishedWords(
            hidden=self.hidden + others.hidden,
            hidden_marks=self.hidden_marks + others.hidden_marks,
            everybody=self.everybody + others.everybody,
        )

    def hide(self, text: str) -> bool:
        """Whether a text says that what it stands beside, or in place of, is hidden."""
        bare = " ".join(text.replace("_", " ").split()).casefold()
        begins = any(re.search(rf"(?<!\w){re.escape(word)}", bare) for word in self.hidden)
        return begins or any(re.fullmatch(mark, bare) for mark in self.hidden_marks)
