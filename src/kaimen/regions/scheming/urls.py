"""Routes of a campaign's scheme."""

from django.urls import path

from kaimen.regions.scheming.views import draft, rule, text, versions

_HERE = "desk/<str:region>/campaigns/<int:campaign>/"

urlpatterns = [
    path(_HERE, versions.versions, name="regions_scheme"),
    path(f"{_HERE}versions/<int:number>/", versions.version, name="regions_version"),
    path(f"{_HERE}versions/<int:number>/toml/", versions.version_file, name="regions_version_file"),
    path(f"{_HERE}draft/", draft.draft, name="regions_draft"),
    path(f"{_HERE}draft/turn/", draft.turn, name="regions_draft_turn"),
    path(f"{_HERE}draft/add/<str:stage>/", draft.add, name="regions_draft_add"),
    path(f"{_HERE}draft/rule/<str:path>/", rule.rule, name="regions_rule"),
    path(f"{_HERE}draft/toml/", text.text, name="regions_draft_text"),
    path(f"{_HERE}draft/toml/file/", draft.draft_file, name="regions_draft_file"),
]
