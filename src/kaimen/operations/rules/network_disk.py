"""SQLite's write-ahead log needs memory shared by all processes, which a network disk does not give.

Source: SQLite, "Write-Ahead Logging", section "Overview": all processes must be on the same host.
"""

LOCAL_NETWORK = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs"]
CLUSTERS = ["afs", "ceph", "fuse.sshfs", "fuse.glusterfs"]
NETWORK_KINDS = frozenset(LOCAL_NETWORK + CLUSTERS)


def network_kind(mounts: str, path: str) -> str:
    """The kind of network disk that holds an absolute path, "" for a disk of this machine.

    mounts: the text of /proc/self/mounts, one mount a line: device, place, kind, …
    """
    place, kind = "", ""
    for line in mounts.splitlines():
        _, mounted, sort, *_ = line.split(" ")
        mounted = mounted.replace("\\040", " ")
        if _holds(mounted, path) and len(mounted) >= len(place):
            place, kind = mounted, sort
    return kind if kind in NETWORK_KINDS else ""


def _holds(mounted: str, path: str) -> bool:
    return path == mounted or path.startswith(mounted.rstrip("/") + "/")
