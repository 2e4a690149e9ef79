"""An IPython shell inside this process that hands back a cell's outputs as a kernel would."""

import contextlib
import io
import sys
from collections.abc import Iterator
from typing import Any

import nbformat
from ipykernel.jsonutil import encode_images, json_clean
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

LANGUAGE: dict[str, Any] = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
    "version": ".".join(str(part) for part in sys.version_info[:3]),
}


class _Results(DisplayHook):
    """The value of a cell's last line becomes an `execute_result`."""

    def start_displayhook(self) -> None:
        self.bundle: dict[str, Any] = {}
        self.about: dict[str, Any] = {}

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None) -> None:
        self.bundle, self.about = json_clean(encode_images(format_dict)), md_dict or {}

    def finish_displayhook(self) -> None:
        if self.bundle:
            result = _output("execute_result", data=self.bundle, metadata=self.about, execution_count=self.prompt_count)
            self.shell.outputs.append(result)  # type: ignore[union-attr]


class _Displays(DisplayPublisher):
    """What a cell displays becomes `display_data`."""

    def publish(self, data: Any, metadata: Any = None, source: Any = None, *, transient: Any = None, update: Any = False, **_: Any) -> None:
        output = _output("display_data", data=json_clean(encode_images(data)), metadata=metadata or {})
        name = (transient or {}).get("display_id")
        if update and name in self.shell.named:
            self.shell.named[name].update(output)
        elif not update:
            self.shell.outputs.append(output)
            if name:
                self.shell.named[name] = output

    def clear_output(self, wait: bool = False) -> None:
        self.shell.outputs.clear()


class _Shell(InteractiveShell):
    """A shell whose results, displays and errors go into a list of notebook outputs."""

    displayhook_class = Type(_Results)
    display_pub_class = Type(_Displays)
    outputs: list[nbformat.NotebookNode] = []
    named: dict[str, nbformat.NotebookNode] = {}

    def _showtraceback(self, etype: type, evalue: BaseException, stb: list[str]) -> None:
        self.outputs.append(_output("error", ename=etype.__name__, evalue=str(evalue), traceback=list(stb)))


class _Stream(io.TextIOBase):
    """Standard output or error of a cell, in its place between the other outputs."""

    encoding = "utf-8"

    def __init__(self, name: str, outputs: list[nbformat.NotebookNode]):
        self._name, self._outputs = name, outputs

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        last = self._outputs[-1] if self._outputs else {}
        if last.get("output_type") == "stream" and last.get("name") == self._name:
            last["text"] += text
        elif text:
            self._outputs.append(_output("stream", name=self._name, text=text))
        return len(text)


def fresh_shell() -> Any:
    """A shell in which nothing has run, in the place of any that this process had; a child forked from here begins with it."""
    _Shell.clear_instance()
    return _Shell.instance(config=Config({"HistoryManager": {"enabled": False}, "InteractiveShell": {"colors": "neutral"}}))


def _output(kind: str, **parts: Any) -> nbformat.NotebookNode:
    """An output of a cell; the notebook is validated once, when it is saved, and not each output by itself."""
    node: nbformat.NotebookNode = nbformat.from_dict({"output_type": kind, **parts})
    return node


class NotebookShell:
    """Runs the cells of one notebook; there can be one in a process."""

    def __init__(self) -> None:
        self._shell = _Shell.instance() if _Shell.initialized() and _Shell.instance().execution_count == 1 else fresh_shell()
        self._shell.init_sys_modules()  # `__main__` may have become another since the shell was made
        self._shell.named = {}

    def run(self, source: str, outputs: list[nbformat.NotebookNode]) -> tuple[int, bool]:
        """Run a cell, appending to `outputs`; gives its number and whether it succeeded."""
        number = self._shell.execution_count
        self._shell.outputs = outputs
        with _streams(outputs):
            result = self._shell.run_cell(source, store_history=True)
        return number, bool(result.success)


@contextlib.contextmanager
def _streams(outputs: list[nbformat.NotebookNode]) -> Iterator[None]:
    with contextlib.redirect_stdout(_Stream("stdout", outputs)), contextlib.redirect_stderr(_Stream("stderr", outputs)):
        yield
