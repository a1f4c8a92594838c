"""MkDocs' own way to publish finds the site where it is."""

import subprocess

from tests.conftest import MKDOCS, tree


def git(folder, *arguments):
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True, text=True)
    return done.stdout


def test_what_is_deployed_is_the_site(newsroom, run, tmp_path, monkeypatch):
    for whose in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{whose}_NAME", "desk")
        monkeypatch.setenv(f"GIT_{whose}_EMAIL", "desk@example.org")
    remote = tmp_path / "remote.git"
    git(tmp_path, "init", "-q", "--bare", str(remote))
    git(newsroom.root, "init", "-q")
    git(newsroom.root, "add", "mkdocs.yml")
    git(newsroom.root, "commit", "-q", "-m", "first")
    git(newsroom.root, "remote", "add", "origin", str(remote))
    for _ in range(2):
        done = run(newsroom, "gh-deploy", program=MKDOCS)
        assert done.returncode == 0, done.stderr
        deployed = set(
            git(remote, "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
        )
        assert deployed == {".nojekyll", *tree(newsroom.root / "site")}
