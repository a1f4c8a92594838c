"""The workflows' own commands, run as a runner does: from a commit in a bare repository to the folder that is served."""

import json
import os
import re
import shutil
import subprocess
import urllib.request
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import yaml

from generator.content.project import Project
from tests.conftest import ROOT, write_article
from tests.site.conftest import Quiet

GITHUB = sorted((ROOT / ".github/workflows").glob("*.yml"))
IDENTITY = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main")


def workflow(path):
    # YAML 1.1 reads the key `on` as true.
    return {"on" if key is True else key: value for key, value in yaml.safe_load(path.read_text("utf-8")).items()}


def steps():
    return [step for path in GITHUB for job in workflow(path)["jobs"].values() for step in job["steps"]]


def test_everything_that_is_not_ours_is_pinned_by_digest():
    for step in steps():
        assert "uses" not in step or re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
    assert re.search(r"@sha256:[0-9a-f]{64}$", gitlab()["default"]["image"])


def test_a_change_that_is_not_on_main_has_no_secret_and_publishes_nothing():
    text = "".join(path.read_text("utf-8") for path in (*GITHUB, ROOT / ".gitlab-ci.yml"))
    assert "secrets." not in text
    assert "pull_request_target" not in text
    for path in GITHUB:
        found = workflow(path)
        assert found["permissions"] == {"contents": "read"}
        for name, job in found["jobs"].items():
            assert "permissions" not in job or (name, job["if"]) == ("deploy", "github.ref == 'refs/heads/main'")
    assert gitlab()["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]


def gitlab():
    return yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))


class Host:
    """A repository, a runner and a server, as a host of repositories has them; each in a folder of its own."""

    def __init__(self, folder):
        self.folder, self.bare, self.served = folder, folder / "newsroom.git", folder / "served"
        self.served.mkdir()
        self.git("init", "--bare", str(self.bare), cwd=folder)
        self.desk = folder / "desk"
        names = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        for name in filter(None, names.stdout.decode().split("\0")):
            if (ROOT / name).is_file():
                (self.desk / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, self.desk / name)
        self.git("init", cwd=self.desk)
        self.git("remote", "add", "origin", self.bare.as_uri(), cwd=self.desk)

    def git(self, *arguments, cwd):
        done = subprocess.run(["git", *IDENTITY, *arguments], cwd=cwd, check=True, capture_output=True)
        return done.stdout.decode().strip()

    def commit(self, branch):
        self.git("checkout", "-B", branch, cwd=self.desk)
        self.git("add", "--all", cwd=self.desk)
        self.git("commit", "--message", "An article", cwd=self.desk)
        self.git("push", "--force", "origin", branch, cwd=self.desk)
        return self.git("rev-parse", "HEAD", cwd=self.desk)

    def run(self, commands, branch, told):
        """A clone of a branch in which the commands have been run; the code of the first that failed, and its output.

        `told` are the variables in which the host says what is built, and what it is a change to.
        """
        clone = self.folder / f"runner-{len(list(self.folder.iterdir()))}"
        self.git("clone", "--branch", branch, self.bare.as_uri(), str(clone), cwd=self.folder)
        environment = {key: os.environ[key] for key in ("PATH", "HOME", "PIP_CACHE_DIR") if key in os.environ} | told
        output = b""
        for command in commands:
            shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command]
            done = subprocess.run(shell, cwd=clone, env=environment, capture_output=True, timeout=600)
            output += done.stdout + done.stderr
            if done.returncode:
                return clone, done.returncode, output.decode()
        return clone, 0, output.decode()

    def deploy(self, site):
        shutil.rmtree(self.served)
        shutil.copytree(site, self.served)


def build_commands(kind):
    """What the building job runs, and the folder that it hands over to be served."""
    if kind == "github":
        job = workflow(ROOT / ".github/workflows/publish.yml")["jobs"]["site"]
        handed = next(step["with"]["path"] for step in job["steps"] if "upload-pages" in step.get("uses", ""))
        return [step["run"] for step in job["steps"] if "run" in step], handed
    # before_script only installs git and make into the image.
    return [*gitlab()["site"]["script"], *gitlab()["pages"]["script"]], gitlab()["pages"]["artifacts"]["paths"][0]


def variables(kind, commit, base):
    """The variables of a job for a commit, that is a change to another; "" where it is the first of its branch."""
    if kind == "github":
        return {"BASE": base}
    told = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base} if base else {"CI_COMMIT_BEFORE_SHA": "0" * 40}
    return told | {"CI_COMMIT_SHA": commit, "CI_DEFAULT_BRANCH": "main"}


@pytest.mark.publish
@pytest.mark.parametrize("kind", ["github", "gitlab"])
def test_what_is_committed_is_served(tmp_path, kind):
    host = Host(tmp_path)
    commands, handed = build_commands(kind)
    write_article(Project(host.desk), "one", title="今天的一篇")
    first = host.commit("main")
    clone, code, output = host.run(commands, "main", variables(kind, first, ""))
    assert code == 0, output
    assert "4 articles published" in output
    host.deploy(clone / handed)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(host.served)))
    Thread(target=server.serve_forever, daemon=True).start()
    for prefix, title in (("", "今天的一篇"), ("en/", "A title")):
        address = f"http://127.0.0.1:{server.server_port}/{prefix}articles/2026/one/"
        with urllib.request.urlopen(address, timeout=10) as answer:
            assert title in answer.read().decode()
    server.shutdown()
    server.server_close()

    # A change with a fault in it: the job fails, and marks the line as the host wants it marked.
    article = Project(host.desk).articles / "2026/one/index.zh.md"
    article.write_text(article.read_text("utf-8").replace("region: guizhou", "region: nowhere"), "utf-8")
    change = host.commit("change")
    clone, code, output = host.run(commands, "change", variables(kind, change, first))
    assert code != 0
    assert not (clone / handed).exists()
    if kind == "github":
        assert re.search(r"^::error file=content/articles/2026/one/index\.zh\.md,line=8,col=9", output, re.M)
    else:
        rows = json.loads((clone / "code-quality.json").read_text("utf-8"))
        (fault,) = [row for row in rows if row["check_name"] == "region-unknown"]
        assert fault["location"] == {"path": "content/articles/2026/one/index.zh.md", "lines": {"begin": 8}}
    assert Path(host.served / "articles/2026/one/index.html").is_file()

    # One that takes away what readers have.
    shutil.rmtree(article.parent)
    change = host.commit("change")
    clone, code, output = host.run(commands, "change", variables(kind, change, first))
    assert code != 0
    told = output if kind == "github" else (clone / "code-quality.json").read_text("utf-8")
    assert "content/articles/2026/one/index.zh.md" in told
    assert "article-lost" in told


@pytest.mark.publish
def test_an_older_site_is_not_put_over_a_newer_one_on_gitlab(tmp_path):
    host = Host(tmp_path)
    commands, handed = gitlab()["pages"]["script"], gitlab()["pages"]["artifacts"]["paths"][0]
    older = host.commit("main")
    write_article(Project(host.desk), "one")
    newer = host.commit("main")
    for commit, is_placed in ((older, False), (newer, True)):
        clone, code, _ = host.run(["mkdir site", *commands], "main", variables("gitlab", commit, ""))
        assert (code == 0) is is_placed
        assert (clone / handed).exists() is is_placed


def test_publications_of_main_wait_for_each_other_on_github():
    found = workflow(ROOT / ".github/workflows/publish.yml")
    assert found["concurrency"] == {"group": "publish-${{ github.ref }}", "cancel-in-progress": False}
