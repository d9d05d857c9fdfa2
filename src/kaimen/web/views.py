"""Pages that belong to no stage: refusals in three parts (where, why, how to mend) and the note on access."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from kaimen.regions.access import PUBLIC, access


@access(PUBLIC)
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "web/accessibility.html")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    why = _("网址或提交的内容里有读不懂的部分，没有写入任何东西。")
    return refusal(request, 400, _("这个请求读不懂"), why, _("请从首页重新进入，或检查网址有没有抄错。"))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    why = _("这一页归别的单位或别的身份办理，你现在的身份不能看。")
    return refusal(request, 403, _("这一页不归你看"), why, _("需要的话，请牵头办在“人员”里授权。"))


def csrf_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    why = _("页面打开太久，或浏览器没有带回校验的 Cookie，没有写入任何东西。")
    return refusal(request, 403, _("这次提交没有收下"), why, _("请退回上一页刷新后再提交一次。"))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    why = _("可能是网址抄错了，也可能这一年、这一项还没有公布。")
    return refusal(request, 404, _("这里没有这一页"), why, _("请从首页找到你的地区，再选年份。"))


def broken(request: HttpRequest) -> HttpResponse:
    why = _("这台服务器刚才出了错，已经记下，你填的内容没有写入。")
    return refusal(
        request, 500, _("没有打开"), why, _("请过一会儿再试；还是不行，请打本地区的政务服务热线。")
    )


def refusal(request: HttpRequest, status: int, where: str, why: str, mend: str) -> HttpResponse:
    """One page for every refusal."""
    return render(request, "web/refusal.html", {"where": where, "why": why, "mend": mend}, status=status)
