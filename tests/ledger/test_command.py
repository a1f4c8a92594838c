"""`newsroom figures` on a small newsroom: what is printed, what is written, and what is never touched."""

import json
from textwrap import dedent

import yaml

from generator.content.disk import lock
from tests.conftest import tree, write, write_article

ZH = "截至2024年底，全县有养老床位1860张，护理员410人。"
EN = "As of the end of 2024, the county had 1,860 beds and 410 care workers."
ROWS = """\
- id: beds-1860
  status: proposed
  kind: actual
  value: 1860
  when: {value: '2024', precision: year-end, basis: 截至2024年底}
  zh: 截至2024年底，全县有养老床位1860张
  en: As of the end of 2024, the county had 1,860 beds and 410 care workers
- id: care-workers-410
  status: proposed
  kind: actual
  value: 410
  when: {value: '2024', precision: year-end, basis: 截至2024年底}
  zh: 截至2024年底，全县有养老床位1860张，护理员410人
  en: As of the end of 2024, the county had 1,860 beds and 410 care workers
"""


def test_the_rows_are_printed_and_the_table_is_a_remark(project, run):
    write_article(project, "care", body=ZH, english=EN)
    before = tree(project.content)
    done = run(project, "figures", "care")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == ROWS + (
        "\n"
        "# proposed  beds-1860         1,860  actual  截至2024年底  lacks indicator, confirmation\n"
        "# proposed  care-workers-410  410    actual  截至2024年底  lacks indicator, confirmation\n"
        "# 2 proposed, 0 in content/articles/2026/care/figures.yml already; --write puts them in\n"
    )
    assert [row["value"] for row in yaml.safe_load(done.stdout)] == [1860, 410]
    assert tree(project.content) == before


def test_a_value_below_nothing_keeps_its_sign_in_the_table(project, run):
    write_article(project, "care", body="增速为-0.5%，利润为-12000元。", english=None)
    done = run(project, "figures", "care")
    assert [line.split()[3] for line in done.stdout.split("\n") if line.startswith("# proposed")] == ["-0.5", "-12,000"]


def test_an_article_is_called_by_its_folder_too(project, run):
    folder = write_article(project, "care", body=ZH, english=EN)
    assert run(project, "figures", str(folder)).stdout == run(project, "figures", "care").stdout


def test_what_is_written_is_not_proposed_again(project, run):
    folder = write_article(project, "care", body=ZH, english=EN)
    done = run(project, "figures", "care", "--write", lang="zh")
    assert done.stdout.split("\n")[2].startswith("content/articles/2026/care/figures.yml：写入2行，原有0行未动")
    assert (folder / "figures.yml").read_text("utf-8").endswith("figures:\n" + ROWS)
    before = tree(project.content)
    done = run(project, "figures", "care", "--write")
    assert done.stdout.split("\n")[:3] == [
        "to confirm  beds-1860         1,860  actual  截至2024年底  lacks indicator, confirmation",
        "to confirm  care-workers-410  410    actual  截至2024年底  lacks indicator, confirmation",
        "nothing new; 2 in content/articles/2026/care/figures.yml already",
    ]
    assert tree(project.content) == before


def test_what_an_editor_has_confirmed_and_changed_stays(project, run):
    folder = write_article(project, "care", body=ZH, english=EN)
    ours = dedent("""\
        figures:
        # In units of a hundred, as the bureau has them.
        - id: beds
          indicator: support-platforms
          kind: actual
          value: 18.6
          when: { value: '2024', precision: year-end, basis: 截至2024年底 }
          zh: 养老床位1860张
          en: 1,860 beds
        """)
    (folder / "figures.yml").write_text(ours, "utf-8")
    assert run(project, "figures", "care", "--write").returncode == 0
    assert (folder / "figures.yml").read_text("utf-8") == ours + "".join(ROWS.partition("- id: care")[1:])


def test_machines_get_json(project, run):
    write_article(project, "care", body="有养老床位1860张。", english=None)
    told = json.loads(run(project, "figures", "care", "--json").stdout)
    assert told == {
        "article": "content/articles/2026/care",
        "file": "content/articles/2026/care/figures.yml",
        "written": False,
        "proposed": [
            {
                "id": "yang-lao-chuang-wei-1860",
                "status": "proposed",
                "kind": "actual",
                "value": "1860",
                "zh": "有养老床位1860张",
                "lacks": ["indicator", "when", "confirmation"],
            }
        ],
        "held": [],
    }


def test_a_file_with_faults_is_told_and_left_alone(project, run):
    folder = write_article(project, "care", body=ZH, english=EN)
    file = write(folder / "figures.yml", "figures:\n- id: a\n  value: many\n  id: b\n")
    before = file.read_bytes()
    done = run(project, "figures", "care", "--write")
    assert done.returncode == 1
    assert "care/figures.yml:4:3" in done.stderr
    assert file.read_bytes() == before


def test_a_file_that_cannot_be_added_to_is_left_alone(project, run):
    folder = write_article(project, "care", body=ZH, english=EN)
    file = write(folder / "figures.yml", "{ sums: [] }\n")
    done = run(project, "figures", "care", "--write")
    assert (done.returncode, file.read_text("utf-8")) == (1, "{ sums: [] }\n")
    assert "paste the rows" in done.stderr


def test_nothing_is_written_while_another_command_writes(project, run):
    folder = write_article(project, "care", body=ZH, english=EN)
    with lock(project):
        assert run(project, "figures", "care").returncode == 0
        assert run(project, "figures", "care", "--write").returncode == 1
    assert not (folder / "figures.yml").exists()


def test_an_article_that_nobody_knows_is_told(project, run):
    done = run(project, "figures", "nowhere")
    assert (done.returncode, done.stdout) == (1, "")
    assert "nowhere" in done.stderr
