#!/bin/sh
# Makes the virtual environment $1 with the first Python that will do; `make` calls it.
set -eu
venv=$1

say() { printf '%s\n' "$@" >&2; }
version() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
# Debian's python3 comes without ensurepip and would make an environment without pip.
complete() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

python= incomplete= seen=
for name in ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
    found=$(version "$name") || continue
    seen="${seen:+$seen, }Python $found"
    new_enough "$name" || continue
    if complete "$name"; then
        python=$name
        break
    fi
    incomplete=${incomplete:-$name}
done

if [ -z "$python$incomplete" ]; then
    say "需要 Python 3.11 或更高版本，本机找到的是：${seen:-无}。请安装后重试，或写明位置：make run PYTHON=/…/python3" \
        "Python 3.11 or newer is needed, found here: ${seen:-none}. Install it and try again, or say where it is: make run PYTHON=/…/python3"
    exit 1
fi

if [ -z "$python" ]; then
    python=$incomplete
    package="python$(version "$python")-venv"
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        say "本机的 Python 缺少 venv 组件。Debian 与 Ubuntu 请先运行：sudo apt-get install $package" \
            "The Python here lacks its venv module. On Debian and Ubuntu run first: sudo apt-get install $package"
        exit 1
    fi
    say "正在安装 $package · installing $package"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package"
fi

# Half an environment would look like a whole one next time.
trap 'rm -rf "$venv"' EXIT
"$python" -m venv --clear "$venv"
trap - EXIT
