"""The plugin `newsroom`: MkDocs' events, each handed to the room that knows what to do.

MkDocs renders no page itself. It copies the theme's assets into a folder of ours; the press prints into the same
folder; and only when MkDocs has ended without an error, strict mode included, the site that readers read is changed.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.config_options import Hooks
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files

from generator.checks.report import tell
from generator.content.disk import lock
from generator.content.project import Project
from generator.errors import CommandError, SiteError
from generator.model import Diagnostic
from generator.plugin.faults import FAULTS, fault_told, open_with_fault, show_fault
from generator.plugin.places import followed_files, followed_folders, project_by, project_of, served_from
from generator.plugin.setup import refuse_clean, refuse_others, refuse_setup, refuse_site, unused
from generator.plugin.theme import is_asked_for, without_icons
from generator.press.asked import Asked
from generator.press.build import Build
from generator.press.crew import Watch
from generator.press.ground import Looks, looks
from generator.press.report import Report, told
from generator.press.survey import Survey
from generator.press.unchanged import printed_into
from generator.render.chrome import Chrome
from generator.render.compiled import Compiled
from generator.render.templates import Templates
from generator.text.dates import clock
from generator.text.strings import command_text, language, rule_sentences
from generator.views.uses import phrases

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from generator.plugin.serving import Watcher

# So long an edit waits for another command. Seconds.
_PATIENCE = 300
# The theme's templates.
_COMPILED = Compiled("theme")

log = get_plugin_logger("newsroom")


class NewsroomConfig(Config):  # type: ignore[no-untyped-call]
    """Nothing: the newsroom's settings are content, and stand in content/data/site.yml."""


class NewsroomPlugin(BasePlugin[NewsroomConfig]):  # type: ignore[no-untyped-call]
    """One build's way through MkDocs; the instance lives as long as `mkdocs serve`."""

    def __init__(self) -> None:
        self.lang = language(os.environ)
        self.serving = False
        self.asked: Asked | None = None
        self.watch: Watch = lambda *_: None
        self.seen: Survey | None = None
        self.report: Report | None = None
        self.refused: tuple[Diagnostic, ...] = ()
        self.before: Looks | None = None
        self._build: Build | None = None
        self._chrome: Chrome | None = None
        self._site = Path()
        self._error: Exception | None = None
        self._watcher: Watcher | None = None
        self._held = ExitStack()
        self._serving = ExitStack()

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> tuple[Any, Any]:
        """Looks at what pages stand on: what is changed from now on has not been read, or not by all."""
        self.before = looks(project_by(config_file_path)) if config_file_path else None
        return super().load_config(options, config_file_path)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remembers what MkDocs is doing; that this method is here makes MkDocs keep the instance."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Prints into a folder of ours, and takes away the theme's own 404 and sitemap, and its icons."""
        self._build, self._chrome, self.report, self._error = None, None, None, None
        project = project_of(config)
        self._site = Path(config.site_dir)
        self._held.close()
        self._or_refuse(refuse_setup, config, project)
        if not self.serving:
            self._or_refuse(refuse_clean, config)
            self._or_refuse(refuse_site, self._site, project)
        elif self._watcher:
            self._watcher.watch(followed_folders(config))
        else:
            self._refuse_taken(config)
            self._lend(served_from(config))
        for key in unused(project):
            what, mend = rule_sentences("setup-unused", self.lang, {"what": key})
            log.warning(command_text("refusal", self.lang, what=what, mend=mend))
        # Both commands print into the one folder. Nobody else would ask again for an edit that is served.
        self._or_refuse(self._held.enter_context, lock(project, "build", _PATIENCE if self._watcher else 0))
        # A site is often served by another user than the one who prints it, and MkDocs makes folders too.
        self._held.callback(os.umask, os.umask(0o022))
        # Who publishes what has been built looks for it where the settings have it.
        self._held.callback(setattr, config, "site_dir", config.site_dir)
        config.site_dir = str(printed_into(project))
        # MkDocs empties it: where it is a link, that would be somebody else's folder.
        if os.path.islink(config.site_dir):  # noqa: PTH114
            os.unlink(config.site_dir)  # noqa: PTH108
        config.theme.static_templates.difference_update({"404.html", "sitemap.xml"})
        without_icons(config.theme)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Takes in all content; what has errors is not printed."""
        build = Build(project_of(config), self._asked(config), self.watch, self.seen, self.before)
        self._held.callback(build.close)
        self.refused = self._or_refuse(build.take_in)
        if not self.refused:
            self._build = build
            return
        faults = (tell(fault, self.lang) for fault in self.refused)
        refusal = "\n".join(["", *faults, command_text("refused", self.lang)])
        if not self.serving or self._watcher:
            raise PluginError(refusal)
        # An editor who comes back to a fault sees it where the site will be.
        log.error(refusal)
        self._or_refuse(open_with_fault, served_from(config), refusal.strip())

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Takes away documentation pages, and of the theme's assets what no page of ours asks for."""
        for file in list(files):
            theirs = file.src_dir != config.docs_dir
            if file.is_documentation_page() or (theirs and not is_asked_for(file, config)):
                files.remove(file)
        return files

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Takes the theme's environment for the frames."""
        if self._build is not None:
            if [*config.plugins] == ["newsroom"] and not config.hooks:
                env.bytecode_cache = _COMPILED
            self._chrome = Chrome(env, config, self._build.library, FAULTS if self.serving else None)
        return env

    @event_priority(-100)  # the last: what others put beside our pages is of the site too
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Prints beside the assets what must be."""
        if self._build is None or self._chrome is None:
            self._held.close()
            return
        if self.serving:
            self._or_refuse(show_fault, Path(config.site_dir), None)
        library, theme = self._build.library, Path(config.theme.custom_dir or "")
        templates = Templates(theme, library.site.name, config.site_url, phrases(library))
        self._or_refuse(self._build.print, self._chrome, templates, self._or_refuse(_now))
        if self.serving:
            self._put_in_place()

    def on_build_error(self, *, error: Exception) -> None:
        """Whatever failed, strict mode included: nothing will be put in place."""
        self._build, self._error = None, error
        self._held.close()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Serves the tree that the press keeps whole, and rebuilds on everything that pages are made from."""
        from generator.plugin.serving import keep_serving, ring_on_edits  # brings a web server, which no build needs

        # Somebody may have come during the build.
        self._refuse_taken(config)
        server.root = str(served_from(config))
        project = project_of(config)
        # Not in the workspace: that may be deleted at any time.
        bell = Path(self._serving.enter_context(TemporaryDirectory())) / "bell"
        theirs = [config.docs_dir, config.config_file_path, *config.theme.dirs]
        self._watcher = ring_on_edits(server, bell, [*followed_folders(config), *followed_files(project)], theirs)
        self._serving.callback(self._watcher.stop)
        keep_serving(
            server, served_from(config), partial(self._begin, project, self._watcher), partial(self._told, project)
        )
        return server

    def on_shutdown(self) -> None:
        """Puts the site in place: the first moment at which nothing can fail any more."""
        try:
            if not self.serving:
                self._put_in_place()
        finally:
            self._held.close()
            self._serving.close()

    def _begin(self, project: Project, watcher: Watcher) -> None:
        """What comes before MkDocs reads the settings anew: hooks are asked again, for it keeps them as they were."""
        Hooks._load_hook.cache_clear()
        watcher.watch(followed_files(project))
        self._or_refuse(refuse_others, project)

    def _refuse_taken(self, config: MkDocsConfig) -> None:
        from generator.plugin.address import refuse_taken  # no build needs the network

        self._or_refuse(refuse_taken, *config.dev_addr)

    def _lend(self, served: Path) -> None:
        """Lays our tree where MkDocs serves from: told to watch nothing, it has no event that says where."""
        with suppress(OSError):  # some systems let nobody make a link, and there it must watch
            self._site.rmdir()
            self._site.symlink_to(served)
        self._serving.callback(self._site.unlink, missing_ok=True)

    def _put_in_place(self) -> None:
        done = self._or_refuse(self._build.put_in_place) if self._build else None
        if done is not None:
            self.report = done
            log.info("\n".join(told(done, self.lang, is_long=False)))
        if self.serving:
            self._held.close()

    def _asked(self, config: MkDocsConfig) -> Asked:
        """What MkDocs has been asked for, where it was not `newsroom` that asked it."""
        if self.serving:
            # One process: others would begin anew with each edit.
            return Asked(served_from(config), os.environ, faults=FAULTS)
        return self.asked or Asked(self._site, os.environ, os.cpu_count() or 1, is_strict=bool(config.strict))

    def _told(self, project: Project, error: BaseException) -> str:
        # What MkDocs ends a build with says less than what it was ended by; of settings there has been no build.
        told, self._error = self._error or error, None
        return fault_told(told, project, self.lang)

    def _or_refuse(self, do: Any, *arguments: Any) -> Any:
        """What a function answers; its refusal as MkDocs knows one, in the editor's words."""
        try:
            return do(*arguments)
        except SiteError as error:
            raise PluginError("\n".join(rule_sentences(error.rule, self.lang, error.values))) from None


def _now() -> datetime:
    now = clock(None, os.environ)
    if now is None:
        raise CommandError("not-clock")
    return now
