"""The site's routes where single sign-on is switched on."""

from kaimen.config.urls import urlpatterns as site
from kaimen.people.urls import SINGLE_SIGN_ON

urlpatterns = [*SINGLE_SIGN_ON, *site]
