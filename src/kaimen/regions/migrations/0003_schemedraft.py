from django.db import migrations, models
import django.db.models.deletion


class Migration(migrations.Migration):

    dependencies = [
        ('regions', '0002_played_at'),
    ]

    operations = [
        migrations.CreateModel(
            name='SchemeDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('source', models.CharField(blank=True, max_length=60)),
                ('settled', models.JSONField(blank=True, default=list)),
                ('by', models.CharField(max_length=40)),
                ('at', models.DateTimeField()),
                ('campaign', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='regions.campaign')),
            ],
        ),
    ]
