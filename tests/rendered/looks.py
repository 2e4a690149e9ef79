"""What is asked of a page in a browser: whether its charts, tables and words fit."""

CHARTS = ":is(figure[id^=chart-], figure[id^=plan-])"
PARTS = f"""() => [...document.querySelectorAll('{CHARTS} svg')].flatMap(svg => {{
  const box = svg.getBoundingClientRect()
  return [...svg.querySelectorAll('text, path, rect, line')]
    .map(part => [part, part.getBoundingClientRect()])
    .filter(([, part]) => part.width || part.height)
    .map(([part, at]) => [part.outerHTML.slice(0, 120), at.left - box.left, box.right - at.right, at.top - box.top, box.bottom - at.bottom])
}})"""
SIZES = f"""() => [...document.querySelectorAll('{CHARTS} text')].map(text => {{
  const scale = text.ownerSVGElement.getBoundingClientRect().width / text.ownerSVGElement.viewBox.baseVal.width
  return [text.textContent, parseFloat(getComputedStyle(text).fontSize) * scale]
}})"""
BEYOND = f"""() => [...document.querySelectorAll('{CHARTS} svg')].map(svg => svg.getBoundingClientRect())
  .filter(at => at.left < 0 || at.right > innerWidth).length"""
COLLIDING = f"""() => [...document.querySelectorAll('{CHARTS} svg')].flatMap(svg => {{
  const texts = [...svg.querySelectorAll('text:not([stroke])')].map(text => [text.textContent, text.getBoundingClientRect()])
  return texts.flatMap(([words, one], place) => texts.slice(place + 1)
    .filter(([, other]) => one.right > other.left + 1 && other.right > one.left + 1 && one.bottom > other.top + 4 && other.bottom > one.top + 4)
    .map(([others]) => [svg.parentElement.parentElement.id, words, others]))
}})"""
SHADED = f"""() => [...document.querySelectorAll('{CHARTS} svg')].flatMap(svg => {{
  const shades = [...svg.querySelectorAll('[opacity="0.13"]')].map(shade => shade.getBoundingClientRect())
  return [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()])
    .filter(([, at]) => shades.some(shade => at.right > shade.left + 1 && shade.right > at.left + 1
      && (at.left < shade.left || at.right > shade.right) && at.bottom > shade.top + 4 && shade.bottom > at.top + 4))
    .map(([words]) => [svg.parentElement.parentElement.id, words])
}})"""
CUT_OFF = """() => [...document.querySelectorAll('.table')].filter(table => table.scrollWidth > table.clientWidth + 1)
  .map(table => table.getAttribute('aria-label'))"""
OUTSIDE = """() => [...document.querySelectorAll('.sections *, .opening *')]
  .filter(part => part.getClientRects().length && !part.closest('thead, .visually-hidden, use')
    && (part.getBoundingClientRect().right > innerWidth + 1 || part.getBoundingClientRect().left < -1))
  .map(part => part.outerHTML.slice(0, 120))"""
UNFOLDED = "document.querySelectorAll('details').forEach(folded => { folded.open = true })"
BROKEN_WORDS = """cells => [...document.querySelectorAll(cells)].flatMap(head => {
  const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT), broken = []
  while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/\\S+/g)) {
    const range = document.createRange()
    range.setStart(texts.currentNode, word.index)
    range.setEnd(texts.currentNode, word.index + word[0].length)
    if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) broken.push(word[0])
  }
  return broken
})"""
