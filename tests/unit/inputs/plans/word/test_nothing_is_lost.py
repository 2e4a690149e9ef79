"""Whatever wrappers, cells, boxes and changes a document is made of: each text in it is in a row, a paragraph or a remark."""

import re
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

LOOKS = ["", "<w:strike/>", "<w:vanish/>", "<w:b/>", '<w:color w:val="FF0000"/>', '<w:rStyle w:val="No"/>']
INLINE = [
    "<w:ins w:id='1' w:author='A'>{}</w:ins>", "<w:moveTo w:id='1' w:author='A'>{}</w:moveTo>", "<w:moveFrom w:id='1' w:author='A'>{}</w:moveFrom>",
    "<w:del w:id='1' w:author='A'>{}</w:del>", "<w:hyperlink>{}</w:hyperlink>", "<w:fldSimple w:instr='REF x'>{}</w:fldSimple>",
    "<w:smartTag>{}</w:smartTag>", "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:unknown>{}</w:unknown>",
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:ruby><w:rt>{}</w:rt></w:ruby>",
    "<w:r><w:pict><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></w:pict></w:r>",
    "<mc:AlternateContent><mc:Choice Requires='x'>{}</mc:Choice></mc:AlternateContent>",
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
]  # fmt: skip
OUTER = ["{}", "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:customXml>{}</w:customXml>", "<w:unknown>{}</w:unknown>"]
PARAGRAPH = ["", "<w:rPr><w:del w:id='1' w:author='A'/></w:rPr>", "<w:rPr><w:strike/></w:rPr>", "<w:pStyle w:val='No'/>"]
CELL = ["", "<w:gridSpan w:val='2'/>", "<w:vMerge w:val='restart'/>", "<w:vMerge/>", "<w:cellDel w:id='1' w:author='A'/>"]
ROW = ["", "<w:gridBefore w:val='1'/>", "<w:gridAfter w:val='3'/>", "<w:hidden/>", "<w:del w:id='1' w:author='A'/>"]

run = st.sampled_from(LOOKS).map(lambda look: f"<w:r><w:rPr>{look}</w:rPr><w:t>#</w:t></w:r>")
inline = st.recursive(run, lambda inner: st.tuples(st.sampled_from(INLINE), inner).map(lambda pair: pair[0].format(pair[1])), max_leaves=3)
paragraph = st.tuples(st.sampled_from(PARAGRAPH), st.lists(inline, max_size=3)).map(
    lambda pair: f"<w:p><w:pPr>{pair[0]}</w:pPr>{''.join(pair[1])}</w:p>"
)


def wrapped(content):
    return st.tuples(st.sampled_from(OUTER), content).map(lambda pair: pair[0].format(pair[1]))


def tables(content):
    cell = st.tuples(st.sampled_from(CELL), st.lists(content, max_size=2)).map(
        lambda pair: f"<w:tc><w:tcPr>{pair[0]}</w:tcPr>{''.join(pair[1])}</w:tc>"
    )
    row = st.tuples(st.sampled_from(ROW), st.lists(wrapped(cell), max_size=3)).map(
        lambda pair: f"<w:tr><w:trPr>{pair[0]}</w:trPr>{''.join(pair[1])}</w:tr>"
    )
    grid = st.sampled_from(["", "<w:tblGrid><w:gridCol w:w='900'/><w:gridCol w:w='60'/><w:gridCol w:w='900'/></w:tblGrid>"])
    return st.tuples(grid, st.lists(wrapped(row), max_size=3)).map(lambda pair: f"<w:tbl>{pair[0]}{''.join(pair[1])}</w:tbl>")


bodies = st.lists(wrapped(st.recursive(paragraph, tables, max_leaves=6)), max_size=4).map("".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(body=bodies)
def test_each_text_of_a_body_is_in_a_block_or_a_remark(read, body):
    numbers = count(1)
    body = re.sub("#", lambda _: f"text{next(numbers)}end", body)
    document = read(body)
    kept = " ".join([*(cell for block in document.blocks for cell in block.cells), *(remark.text for remark in document.remarks)])
    lost = [text for text in re.findall(r"text\d+end", body) if text not in kept]
    assert lost == [], body


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(body=bodies)
def test_text_that_is_gone_is_in_no_row(read, body):
    numbers = count(1)
    body = re.sub("#", lambda _: f"text{next(numbers)}end", body)
    gone = re.findall(r"<w:strike/></w:rPr><w:t>(text\d+end)", body) + re.findall(r"<w:vanish/></w:rPr><w:t>(text\d+end)", body)
    rows = " ".join(cell for block in read(body).blocks for cell in block.cells)
    assert [text for text in gone if text in rows] == []
