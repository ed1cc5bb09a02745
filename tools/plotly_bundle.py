"""Fetches the small Plotly script from npm into static/: `python -m tools.plotly_bundle`.

Through npm's own client and whatever registry it is set to; the script is kept only if its
SHA-256 is the one of ui/plotly.toml. Without npm, or when anything fails, it says so, puts the
plotly wheel's own file in its place and ends with 1: the dashboard draws the same with either.
`--hash` prints the SHA-256 of a new version for ui/plotly.toml instead.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from plotly.offline import get_plotlyjs_version

from ui.bundle import FOLDER, Package, bundle, place, wanted

PATIENCE = 90  # seconds for npm in all; a closed network is noticed after ten
NPM_FLAGS = ("--silent", "--ignore-scripts", "--fetch-retries=0", "--fetch-timeout=10000")


class NotFetchedError(Exception):
    """Carries why, in both languages."""


def fetch(small: Package, folder: Path) -> Path:
    """The script in `folder`, whole and as hashed; raises `NotFetchedError`."""
    path = folder / small.name
    content = packed(small)
    found = hashlib.sha256(content).hexdigest()
    if found != small.sha256:
        raise NotFetchedError(
            f"SHA-256 不符 · SHA-256 differs ({found[:16]}… ≠ {small.sha256[:16]}…)"
        )
    try:
        place(content, path)
    except OSError as error:
        raise NotFetchedError(f"写不进 · cannot write {folder}") from error
    return path


def packed(small: Package) -> bytes:
    """The script out of the npm package; raises `NotFetchedError`."""
    npm = shutil.which("npm")
    if not npm:
        raise NotFetchedError("本机没有 npm · npm is not installed")
    name = f"{small.package}@{small.version}"
    with tempfile.TemporaryDirectory() as folder:
        command = (npm, "pack", name, "--pack-destination", folder, *NPM_FLAGS)
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)  # noqa: S603
            (archive,) = Path(folder).glob("*.tgz")
            with tarfile.open(archive) as tar:
                file = tar.extractfile(small.file)
                return file.read() if file else b""
        except (OSError, ValueError, KeyError, tarfile.TarError, subprocess.SubprocessError) as e:
            raise NotFetchedError(f"npm 没有取到 {name} · npm could not fetch {name}") from e


def main(arguments: list[str]) -> int:
    small = wanted()
    if arguments == ["--hash"]:
        newest = Package(small.package, get_plotlyjs_version(), small.file, "")
        print(newest.version, hashlib.sha256(packed(newest)).hexdigest())  # noqa: T201
        return 0
    try:
        fetch(small, FOLDER)
    except NotFetchedError as error:
        served = bundle().path
        print(  # noqa: T201
            f"小的图表脚本没有取到：{error}。改用 plotly 自带的完整脚本，图一样，首次打开慢一些 · "
            f"The small chart script was not fetched. Serving {served.name} of the plotly package "
            "instead: the same charts, a slower first visit.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
