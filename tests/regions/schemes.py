"""The smallest scheme that is sound, with invented words."""


def a_scheme(region: str, year: int, brand: str = "主题日") -> str:
    return f'''
[campaign]
region = "{region}"
region_name = "云溪区"
year = {year}
lead_office = "云溪区公开办"

[campaign.notice]
title = "关于开展{brand}活动的通知"
issuer = "云溪区公开办"
issued = {year}-02-28

[[campaign.brands]]
name = "{brand}"
clause = {{ section = "标题", words = "{brand}" }}
'''
