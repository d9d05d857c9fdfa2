"""A session knows the day on which it was named."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plan", "0002_drafts")]

    operations = [
        migrations.AddField(
            model_name="session",
            name="proposed_on",
            field=models.DateField(blank=True, null=True),
        ),
    ]
