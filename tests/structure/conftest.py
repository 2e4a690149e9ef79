"""The library's modules, parsed and never imported."""

import ast
from pathlib import Path

import pytest


class Library:
    """Every module of `lib` by its dotted name."""

    def __init__(self, root: Path):
        self.paths = {self._name(path, root): path for path in sorted(root.rglob("*.py"))}
        self.texts = {name: path.read_text(encoding="utf-8") for name, path in self.paths.items()}
        self.trees = {name: ast.parse(text) for name, text in self.texts.items()}

    @staticmethod
    def _name(path: Path, root: Path) -> str:
        return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")

    def imports(self, name: str) -> set[str]:
        """The library's modules that a module imports: at its top, within functions, or for type checking alone."""
        imported = set()
        for node in ast.walk(self.trees[name]):
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                package = name if self.paths[name].stem == "__init__" else name.rpartition(".")[0]
                parents = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
                source = ".".join([*parents, *([node.module] if node.module else [])])
                for alias in node.names:
                    below = f"{source}.{alias.name}"
                    imported.add(below if below in self.paths else source)
        return {module for module in imported if module in self.paths and module != name}

    def literals(self, name: str) -> set[str]:
        """Every text in a module, its documentation too."""
        constants = (node.value for node in ast.walk(self.trees[name]) if isinstance(node, ast.Constant))
        return {value for value in constants if isinstance(value, str)}


@pytest.fixture(scope="session")
def library(checkout) -> Library:
    return Library(checkout / "lib")
