// Finds reports in the list. Without it the page is the list itself.
(() => {
  const form = document.querySelector("form.filters"), count = form.querySelector("[role=status]");
  const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const years = [...document.querySelectorAll("section[data-year]")].map(section => ({
    section, year: section.dataset.year, link: document.querySelector(`.years a[href="#${section.querySelector("h2").id}"]`),
    reports: [...section.querySelectorAll(".reports > li")].map(item => ({item, text: plain(item.textContent)})),
  }));
  const all = years.flatMap(year => year.reports).length;
  const fact = (item, name) => (item.querySelector(`.${name}`) || {textContent: ""}).textContent;
  const choose = () => {
    const words = plain(form.elements.words.value).split(/\s+/).filter(Boolean);
    const chosen = [...form.querySelectorAll("select")].filter(select => select.value);
    const asked = words.length + chosen.length > 0;
    let shown = 0;
    for (const {section, year, link, reports} of years) {
      let here = 0;
      for (const {item, text} of reports) {
        const fits = words.every(word => text.includes(word))
          && chosen.every(({name, value}) => value === (name === "year" ? year : fact(item, name)));
        item.hidden = !fits;
        here += fits;
      }
      section.hidden = asked && !here;
      if (link) link.parentElement.hidden = section.hidden;
      shown += here;
    }
    count.textContent = !asked ? "" : shown ? `${shown} of ${all} reports ${shown === 1 ? "is" : "are"} shown.`
      : "No report fits. Clear the search, or choose fewer filters.";
  };
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", choose);
  form.addEventListener("reset", () => setTimeout(choose));
  addEventListener("pageshow", choose);
})();
