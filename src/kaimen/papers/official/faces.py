"""The families of fonts that stand for each face of an official paper, as the fonts call themselves."""

from __future__ import annotations

from kaimen.papers.official.setting import Face

OFFICES = {
    Face.TITLE: ("FZXiaoBiaoSong-B05S", "方正小标宋简体", "方正小标宋_GBK", "STZhongsong", "华文中宋"),
    Face.FANG: ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FandolFang", "FandolFang R"),
    Face.KAI: ("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "LXGW WenKai", "FandolKai"),
    Face.HEI: ("SimHei", "黑体", "Noto Sans CJK SC"),
    Face.SONG: ("SimSun", "宋体", "NSimSun", "Noto Serif CJK SC"),
}  # fmt: skip
"""For each face the families that will do, best first; the shipped ones come after these."""

HEAVY = {Face.TITLE: "Noto Serif CJK SC"}
"""Families whose bold cut stands in for a face that is heavy by design."""
