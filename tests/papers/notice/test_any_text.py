"""Whatever is pasted: nothing breaks, and every place leads back to the words it was read from."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kaimen.papers.notice.contacts import contacts, without_contacts
from kaimen.papers.notice.head.head import notice_of, read_head
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.sources.text import source_from_text
from tests.papers.notice.country import country

PIECES = (
    "\n", "\t", " ", "　", "。", "，", "、", "：", ":", "；", "“", "”", "《", "》", "〔", "〕", "(",
    "（", ")", "）", "[", "【", "|", ">", "一、", "（一）", "(二)", "1.", "①", "十十月", "第十届",
    "第一二届", "第一条", "第二章", "附件", "附件1", "附表：", "二〇二三年十月三十一日", "2023年2月30日",
    "2024年5月6日", "2023-05-06", "2024", "〔2024〕7号", "青政办发", "关于", "印发", "开展", "的通知",
    "活动方案", "公告", "“政府开放日”", "政务公开主题日", "云川市", "青溪县", "青溪", "鼓山区", "城区",
    "镜湖高新区", "柳荫镇", "办公室", "人民政府", "各单位：", "县直", "联系人：", "甲某某", "电话",
    "12345678", "0000-1234567", "13800000000", "open@example.com", "序号", "活动主题", "责任单位",
    "来源：", "首页", "根据", "由", "牵头", "报", "印发", "十", "元", "○", "！",
)  # fmt: skip
TITLE = "关于开展第二届“政府开放日”活动的通知"
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(texts)
def test_nothing_breaks(pasted: str) -> None:
    text = f"{TITLE}\n{pasted}"
    try:
        paper = source_from_text(text)
    except PaperRefused:
        return
    head = read_head(paper, country())
    if head is None:
        return
    assert all(one.quote == text[one.start : one.end] for one in head.found)
    assert head.region_code is None or country().by_code(head.region_code)
    notice = notice_of(paper, head)
    for one in notice.sentences:
        assert one.flat.at == tuple(sorted(one.flat.at))
        assert one.text == one.flat.text.rstrip("。！？；")
    told = contacts(notice)
    assert all(one.end <= two.start for one, two in zip(told, told[1:], strict=False))
    assert len(without_contacts(text, told)) == len(text)
