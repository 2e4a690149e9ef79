// Sorts tables by a column. Without it they have the order that the page states. Beside organisations sorted by their figures it says
// for all to see that such an order takes no account of chance.
(() => {
  const number = text => { const found = text.replace(/\u2212/g, "-").replace(/,/g, "").match(/-?\d+(\.\d+)?/); return found ? Number(found[0]) : NaN; };
  const narrow = matchMedia("(max-width: 39.99em)"); // there the headings are out of sight
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0], first = [...body.rows];
    const say = document.createElement("p");
    say.className = "visually-hidden";
    say.setAttribute("role", "status");
    const hint = document.createElement("p"), label = document.createElement("label"), list = document.createElement("select");
    hint.className = "sort-hint";
    hint.textContent = "Select a column heading to sort; select it a third time for the first order.";
    label.className = "sort-by";
    label.append("Sort by ", list);
    list.append(new Option("The order of the page", ""));
    table.parentElement.before(say, hint, label);
    const sorts = [];
    list.addEventListener("change", () => list.value ? sorts[list.value]("ascending") : sorts[0](""));
    [...table.tHead.rows[0].cells].forEach((head, place) => {
      const button = document.createElement("button"), name = head.textContent, numbers = head.classList.contains("number");
      button.type = "button";
      button.append(...head.childNodes);
      head.dataset.heading = name; // in print, where browsers leave buttons out of repeated headings
      head.append(button);
      const reach = () => { button.tabIndex = narrow.matches ? -1 : 0; };
      narrow.addEventListener("change", reach);
      reach();
      list.append(new Option(name, place));
      button.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort");
        sorts[place](before === "ascending" ? "descending" : before === "descending" ? "" : "ascending");
      });
      sorts[place] = way => {
        list.value = way ? place : "";
        for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
        if (way) head.setAttribute("aria-sort", way);
        const sign = way === "descending" ? -1 : 1;
        const rows = first.map((row, was) => ({row, was, text: row.cells[place].textContent.trim()}));
        if (way) rows.sort((a, b) => {
          if (!numbers) return sign * a.text.localeCompare(b.text, "en", {numeric: true}) || a.was - b.was;
          const [x, y] = [number(a.text), number(b.text)];
          return isNaN(x) || isNaN(y) ? isNaN(x) - isNaN(y) || a.was - b.was : sign * (x - y) || a.was - b.was;
        });
        body.append(...rows.map(({row}) => row));
        const figures = way && numbers && table.classList.contains("figures");
        const chance = "This order takes no account of chance: who stands first may not differ from the others. Where an indicator has a funnel plot, that shows who does.";
        say.textContent = way ? `Sorted by ${name}, ${way}.${figures ? ` ${chance}` : ""}` : "In the order that the page states.";
        say.className = figures ? "note" : "visually-hidden";
        if (figures) say.scrollIntoView({block: "nearest"});
      };
    });
  }
})();
