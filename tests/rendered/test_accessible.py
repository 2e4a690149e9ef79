"""Each kind of page with axe and with the keyboard: on a desk, on phones, in forced colours and as printed."""

import pytest

PAGES = [
    "components/index.html",
    "components/review/index.html",
    "public/2019/RRU/index.html",
    "public/2025/EXA/index.html",
    "review/2025/EXA/index.html",
    "public/2025/overview/index.html",
    "public/index.html",
    "review/index.html",
]
ALL_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
OF_SIZES = {"runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}}
RULES = {1280: ALL_RULES, 390: OF_SIZES, 320: ALL_RULES}  # no style differs between 390 and 320 pixels, only sizes
UNREADABLE = """() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number)
  const light = colour => parts(colour).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0.05)
  const ground = part => {
    for (let box = part; box; box = box.parentElement) {
      const colour = getComputedStyle(box).backgroundColor
      if ((parts(colour)[3] ?? 1) === 1) return colour
    }
    return 'rgb(255, 255, 255)'
  }
  return [...document.querySelectorAll('body *:not(svg *)')]
    .filter(part => [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && part.checkVisibility())
    .map(part => [part.outerHTML.slice(0, 120), getComputedStyle(part).color, ground(part)])
    .filter(([, text, under]) => {
      const [low, high] = [light(text), light(under)].sort((one, other) => one - other)
      return high / low < 4.5
    })
}"""
STOPS = """() => [...document.querySelectorAll('a[href], summary, input, select, button, [tabindex="0"]')]
  .filter(stop => stop.checkVisibility({visibilityProperty: true}) && !stop.disabled && stop.tabIndex >= 0 && (stop.type !== 'radio' || stop.checked)).length"""
FOCUSED = """() => {
  const stop = document.activeElement, at = stop.getBoundingClientRect(), look = getComputedStyle(stop)
  if (stop === document.body) return null
  stop.dataset.reached = Number(stop.dataset.reached || 0) + 1
  const seen = at.bottom > 0 && at.top < innerHeight && at.right > 0 && at.left < innerWidth
  const marked = look.boxShadow !== 'none' || look.outlineStyle !== 'none'
  return [stop.outerHTML.slice(0, 120), Number(stop.dataset.reached), seen, marked]
}"""


@pytest.fixture(scope="module", params=PAGES)
def opened(request, browser, located):
    """A page, opened once for all that look at it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(located(request.param).as_uri(), wait_until="load")
    yield page
    context.close()


@pytest.mark.parametrize("width", RULES)
def test_axe_finds_no_fault(opened, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    opened.set_viewport_size({"width": width, "height": 900})
    violations = axe.Axe().run(opened, options=RULES[width] | {"resultTypes": ["violations"]}).response["violations"]
    assert [(violation["id"], violation["nodes"][0]["html"][:200]) for violation in violations] == []


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"media": "print"}], ids=["forced colours", "paper"])
def test_text_is_read_in_forced_colours_and_on_paper(opened, media):
    """Reckoned from what the browser shows: axe reads the colours that forced ones replace."""
    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.emulate_media(**media)
    unreadable = opened.evaluate(UNREADABLE)
    opened.emulate_media(media="screen", forced_colors="none")
    assert unreadable == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_keyboard_reaches_every_stop_once_where_it_can_be_seen(opened, width):
    opened.set_viewport_size({"width": width, "height": 900})
    opened.reload()
    stops = opened.evaluate(STOPS)
    assert stops > 3
    met = []
    for _ in range(stops + 5):
        opened.keyboard.press("Tab")
        met.append(opened.evaluate(FOCUSED))
        if met[-1] is None:
            break
    assert met.pop() is None, "the last stop leads out of the page"
    assert len(met) == stops
    assert [stop for stop in met if stop[1:] != [1, True, True]] == []


def test_the_first_stop_leads_to_the_content(opened):
    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.reload()
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.textContent") == "Skip to main content"
    assert opened.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    opened.keyboard.press("Enter")
    assert opened.evaluate("document.activeElement.id") == "content"


def test_text_that_is_too_pale_would_be_seen(browser):
    page = browser.new_page()
    page.set_content(
        '<div style="background: #12436d"><p style="color: #fff">Seen</p><p style="color: #777">Not</p></div><p style="color: #777">Nor this</p>'
    )
    assert len(page.evaluate(UNREADABLE)) == 2
    page.close()
