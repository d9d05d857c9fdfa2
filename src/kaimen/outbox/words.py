"""Sentences of the outbox: refusals, and why each message was or was not sent."""

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from kaimen.outbox.facts import Barrier, Channel, MessageState
from kaimen.regions import words as regions_words
from kaimen.scheme.problem import Problem

SENTENCES: dict[str, str | Promise] = regions_words.SENTENCES | {
    "outbox.nothing_chosen": _("没有选中信件。请在表里勾选。"),
    "outbox.too_many": _("一次最多办%(most)s封。请分几次。"),
    "outbox.gone": _("有的信件不在这里。请刷新页面后重选。"),
    "outbox.changed_meanwhile": _("你打开之后，别人改过。你填的内容还在，请看现在存的再决定。"),
    "outbox.changed_since_seen": _("“%(subject)s”在你预览之后被人改过，一封也没有放出。请重看后再放。"),
    "outbox.read_already": _("%(unit)s已经看过这封信，不能收回。有变化请另写一封。"),
    "outbox.no_subject": _("没有写标题。请填上。"),
    "outbox.no_body": _("没有写正文。请填上。"),
    "outbox.too_long": _("最多%(longest)s个字，现在是%(length)s个。请删短。"),
    "outbox.unknown_place": _("没有“{%(name)s}”这个位置。请用页面上列出的，或去掉大括号。"),
}
STATES = {
    MessageState.DRAFT: _("草稿"),
    MessageState.READY: _("已放出"),
    MessageState.SENDING: _("正在发"),
    MessageState.SENT: _("已送"),
    MessageState.FAILED: _("没发成"),
    MessageState.UNSURE: _("说不准"),
    MessageState.DROPPED: pgettext_lazy("letter", "作废"),
}
CHANNELS = {Channel.MAIL: _("邮件"), Channel.FILE: _("文件")}
BARRIERS = {
    Barrier.REHEARSAL: _("演练，不发邮件"),
    Barrier.AS_PRINTED: _("照原件展示，不发邮件"),
    Barrier.MAIL_OFF: _("没有设置发信邮箱，不发邮件"),
    Barrier.NO_MAILBOX: _("单位没有登记邮箱，不发邮件"),
    Barrier.STALE: _("放出已久，不自动发邮件"),
}
REASONS: dict[str, str | Promise] = {
    "draft": _("还是草稿，没有送出。看过以后放出，单位才看得到。"),
    "ready.goes": _("已放出，几分钟内发到单位邮箱；单位在“来信”里已能看到。"),
    "ready.unreachable": _("发信服务器连不上（%(number)s），会自动再试；单位在“来信”里已能看到。"),
    "ready.rehearsal": _("这是演练，邮件不出本系统；单位在“来信”里能看到。"),
    "ready.as_printed": _("这一年照原件展示，不发邮件。"),
    "ready.mail_off": _(
        "没有设置发信邮箱，邮件发不出去。请系统管理员设置，或打包成文件自己送；单位在“来信”里能看到。"
    ),
    "ready.no_mailbox": _(
        "单位没有登记邮箱，邮件发不出去。请在“单位”里补上，或打包成文件自己送；单位在“来信”里能看到。"
    ),
    "ready.stale": _("放出14天没有发成，不再自动发邮件。还要发就按“再发”，或打包成文件自己送。"),
    "sending": _("正在发。"),
    "sent": _("邮件服务器已收下。"),
    "sent.no_leader_mailbox": _("邮件服务器已收下。没有登记领导邮箱，没有抄送到。"),
    "sent.file": _("已打包成文件，由牵头办送出。"),
    "failed": _("没有发成。请按“再发”，或打包成文件自己送。"),
    "failed.refused": _("对方邮件服务器退回，代码%(number)s。请核对单位邮箱后按“再发”，或打包成文件自己送。"),
    "failed.unsendable": _("信的内容或邮箱不能作邮件发出。请打包成文件自己送。"),
    "unsure": _("不知道对方收到没有。请打电话问单位：收到了按“已收到”，没收到按“再发”。"),
    "unsure.lost": _(
        "发到一半程序停了，不知道对方收到没有。请打电话问单位：收到了按“已收到”，没收到按“再发”。"
    ),
    "unsure.broken": _(
        "发到一半连接断了，不知道对方收到没有。请打电话问单位：收到了按“已收到”，没收到按“再发”。"
    ),
    "dropped": _("已作废，没有送出，单位看不到。"),
}


def sentence(problem: Problem) -> str:
    """The sentence of one of the outbox's problems."""
    return regions_words.sentence(problem, SENTENCES)


def way_said(barrier: Barrier | None) -> str:
    """How a letter reaches its unit beyond the unit's own desk."""
    return str(BARRIERS[barrier] if barrier else gettext("发到单位邮箱"))


def explained(code: str, number: str = "") -> str:
    """Why a message was or was not sent; a code without a sentence is told by its state."""
    template = REASONS.get(code) or REASONS[code.partition(".")[0]]
    return str(template) % {"number": number or "—"}
