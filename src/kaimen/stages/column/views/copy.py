"""The desk's page about the column's copy on another website, and the copy as a zip."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from kaimen.regions.access import access, only
from kaimen.regions.addressing import public_root
from kaimen.regions.pressing import here
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Role
from kaimen.stages.column.copying import TooLarge, campaigns_of
from kaimen.stages.column.folder import zipped

OFFICE = only(Role.LEAD_OFFICE)


@access(OFFICE)
def copy(request: DeskRequest, region: str) -> HttpResponse:
    """What the folder holds, where it stands, and the button that gives it."""
    return render(request, "column/copy.html", _page(region))


@access(OFFICE)
def copy_zip(request: DeskRequest, region: str) -> HttpResponse:
    """The whole column as a zip."""
    try:
        data = zipped(here(region))
    except TooLarge:
        too_large = _("页面太多，不能一次下载。请系统管理员用 kaimen publish 一年一年地写。")
        return render(request, "column/copy.html", _page(region) | {"problem": too_large}, status=422)
    name = f"column-{region}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type="application/zip", headers=headers)


def _page(region: str) -> dict[str, object]:
    place = here(region)
    root = public_root(place)
    return {"region": place, "site": "" if root.startswith("/") else root, "campaigns": campaigns_of(place)}
