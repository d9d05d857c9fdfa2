"""What the desk has much of is built as HTML in Python: rows, cells and plates; no template call for each."""

from kaimen.web.desk.markup.chase import chase
from kaimen.web.desk.markup.months import months
from kaimen.web.desk.markup.plates import plate_of
from kaimen.web.desk.markup.ruler import head, ruler
from kaimen.web.desk.markup.stands import stands
from kaimen.web.desk.markup.table import bodies

__all__ = ["bodies", "chase", "head", "months", "plate_of", "ruler", "stands"]
