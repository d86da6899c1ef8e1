"""A bare Django: the list of employers, and one of them, from the same SQLite file. What a page of those rows costs elsewhere."""

import os

import django
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["BENCH_DATABASE"], "CONN_MAX_AGE": None}},
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="only for measuring", USE_TZ=False,
    # Without it Django sends pages in pieces, which every deployment avoids.
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {"loaders": [("django.template.loaders.cached.Loader", [("django.template.loaders.locmem.Loader", {
            "list.html": """<!doctype html><title>Employers</title><h1>Employers</h1><table>
{% for e in employers %}<tr><th><a href="/{{ e.id }}">{{ e.name }}</a> {{ e.industry }}, {{ e.center.name }}</th><td>{{ e.stage }}</td>
<td>{{ e.last_contact_at }}</td><td>{{ e.owner.name }}</td></tr>{% endfor %}</table><a href="?after={{ last }}">Next</a>""",
            "one.html": "<!doctype html><title>{{ e.name }}</title><h1>{{ e.name }}</h1>"
            "{% for c in contacts %}<p>{{ c.name }}, {{ c.phone }}</p>{% endfor %}"
            "<ol>{% for j in entries %}<li>{{ j.actor }} {{ j.words }}</li>{% endfor %}</ol>",
        })])]},
    }],
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.shortcuts import get_object_or_404, render  # noqa: E402
from django.urls import path  # noqa: E402


def table(name, /, **fields):
    """A model on a table that is there already."""
    meta = type("Meta", (), {"managed": False, "db_table": name, "app_label": "bench"})
    return type(name.title(), (models.Model,), {"__module__": __name__, "Meta": meta, "id": models.BigIntegerField(primary_key=True), **fields})


def text():
    return models.TextField()


def number():
    return models.BigIntegerField(null=True)


def key(model):
    return models.ForeignKey(model, models.DO_NOTHING, null=True)


Center = table("centers", name=text())
Staff = table("staff", name=text())
Employer = table(
    "employers", agency_id=number(), name=text(), name_folded=text(), industry=text(), stage=text(), last_contact_at=number(), center=key(Center),
    owner=key(Staff))
Contact = table("contacts", employer=key(Employer), name=text(), phone=text())
Entry = table("journal", agency_id=number(), employer=key(Employer), at=number(), actor=text(), words=text())


def listed(request):
    rows = Employer.objects.select_related("center", "owner").order_by("name_folded", "id")
    if "after" in request.GET:
        rows = rows.filter(name_folded__gt=request.GET["after"])
    if "q" in request.GET:
        rows = rows.filter(name_folded__contains=request.GET["q"])
    rows = list(rows[:50])
    return render(request, "list.html", {"employers": rows, "last": rows[-1].name_folded if rows else ""})


def one(request, employer):
    found = get_object_or_404(Employer, pk=employer)
    entries = Entry.objects.filter(agency_id=found.agency_id, employer=found).order_by("-at", "-id")[:20]
    return render(request, "one.html", {"e": found, "contacts": Contact.objects.filter(employer=found), "entries": entries})


urlpatterns = [path("", listed), path("<int:employer>", one)]
application = get_wsgi_application()
