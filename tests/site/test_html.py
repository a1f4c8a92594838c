"""Every page of every kind, read by the W3C's checker; `make test-html` fetches it and says where it is."""

import json
import os
import subprocess

import pytest

VNU = os.environ.get("NEWSROOM_VNU", "")


@pytest.mark.html
def test_the_checker_finds_no_fault(site):
    command = ["java", "-jar", VNU, "--stdout", "--exit-zero-always", "--format", "json", "--skip-non-html", str(site)]
    done = subprocess.run(command, capture_output=True, timeout=300, check=True)
    found = json.loads(done.stdout)["messages"]
    assert [(one["url"], one["message"], one.get("extract")) for one in found] == []


@pytest.mark.html
def test_the_checker_would_find_one(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><img src=x>", "utf-8")
    command = ["java", "-jar", VNU, "--stdout", "--exit-zero-always", "--format", "json", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, timeout=300, check=True)
    assert "alt" in done.stdout.decode()
