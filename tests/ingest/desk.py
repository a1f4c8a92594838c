"""The real newsroom's desk, for readers."""

from datetime import datetime

from generator.content.project import Project
from generator.ingest.desk import read_desk
from tests.conftest import NOW, ROOT

DESK = read_desk(Project(ROOT), datetime.fromisoformat(NOW))
