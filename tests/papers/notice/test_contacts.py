"""Names, numbers and mailboxes are found, each with its place, and nothing else is taken for one."""

import pytest

from kaimen.papers.notice.contacts import MASK, Contact, contacts, without_contacts
from kaimen.papers.notice.notice import Notice
from kaimen.papers.notice.sentences import sentences


def found(text: str) -> tuple[Contact, ...]:
    return contacts(Notice(text, sentences(text)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("（联系人：甲某某，联系电话：0000-1234567，邮箱：open@example.com。）",
         ["name 甲某某", "phone 0000-1234567", "mailbox open@example.com"]),
        ("联 系 人：甲 乙  电话 ： 1234567", ["name 甲乙", "phone 1234567"]),
        ("联系人：甲某、乙某某 电话：0000-1234567、7654321",
         ["name 甲某", "name 乙某某", "phone 0000-1234567", "phone 7654321"]),
        ("联系人及电话：甲某某 13800000000", ["name 甲某某", "mobile 13800000000"]),
        ("联系人：古丽·某某；传真：12345678", ["name 古丽·某某", "fax 12345678"]),
        ("联系人：甲科长（0000）1234567", ["name 甲", "phone （0000）1234567"]),
        ("咨询请联系甲女士，138 0000 0000", ["name 甲", "mobile 13800000000"]),
        ("政府热线：12345，QQ群：987654321", ["phone 12345", "social 987654321"]),
        ("报名电话：0000－1234567转801", ["phone 0000-1234567转801"]),
        ("通讯地址：某某路1号办公楼201室，邮编：000000", ["address 某某路1号办公楼201室"]),
        ("邮箱：ｏｐｅｎ＠ｅｘａｍｐｌｅ．ｃｏｍ", ["mailbox open@example.com"]),
    ],
)  # fmt: skip
def test_contacts(text: str, told: list[str]) -> None:
    assert [f"{one.kind} {one.value}" for one in found(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "联系人：",
        "负责人：各单位主要负责人",
        "活动时间：2024年5月6日9:00—11:30，报名截至20240501",
        "青政办发〔2024〕1234567号",
        "预算1234567元，惠及群众12345678人次",
        "各级负责同志要加强联系，每位负责同志联系一个单位",
        "责任人要落实到位，参加人员30人以内",
        "索引号：014276163/2022-00001",
    ],
)
def test_what_is_no_contact(text: str) -> None:
    assert found(text) == ()


def test_places_lead_back_and_masks_keep_every_other_place() -> None:
    text = "一、报名\n联系人：甲 某某，电话：0000-1234567。\n二、要求\n按时参加。"
    told = found(text)
    assert all(one.quote == text[one.start : one.end] for one in told)
    assert {one.section for one in told} == {"一"}
    masked = without_contacts(text, told)
    assert len(masked) == len(text)
    assert masked == f"一、报名\n联系人：{MASK} {MASK}{MASK}，电话：{MASK * 12}。\n二、要求\n按时参加。"


def test_a_hotline_is_for_everybody() -> None:
    assert [(one.value, one.public) for one in found("热线电话：12345，电话：1234567")] == [
        ("12345", True),
        ("1234567", False),
    ]
