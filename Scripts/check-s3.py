"""Runs a bundle's own deploy/s3-sync.sh against a stand-in for S3 on loopback, and holds what
arrived to the bundle's manifest.

usage: check-s3.py [FOLDER]      (Output by default)
Needs from PyPI: pip install 'moto[server,s3]' awscli
"""
import json
import os
import pathlib
import subprocess
import sys
import time
import urllib.request

import boto3
from botocore.exceptions import ClientError

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "Output").resolve()
programs = pathlib.Path(sys.executable).parent
port = os.environ.get("PORT", "5097")
address = f"http://127.0.0.1:{port}"
bucket = "teahouse"


def main():
    server = subprocess.Popen([programs / "moto_server", "-p", port], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
    try:
        wait()
        store = boto3.client("s3", endpoint_url=address, region_name="us-east-1",
                             aws_access_key_id="none", aws_secret_access_key="none")
        store.create_bucket(Bucket=bucket)
        subprocess.run(["sh", folder / "deploy/s3-sync.sh", folder, bucket], check=True,
                       env=environment(), stdout=subprocess.DEVNULL)
        faults = list(compared(store))
    finally:
        server.terminate()
        server.wait()
    print("\n".join(faults) or "every file arrived with its type and cache rule")
    return 1 if faults else 0


def environment():
    known = {"AWS_ENDPOINT_URL": address, "AWS_ACCESS_KEY_ID": "none",
             "AWS_SECRET_ACCESS_KEY": "none", "AWS_DEFAULT_REGION": "us-east-1"}
    return {**os.environ, **known, "PATH": f"{programs}:{os.environ['PATH']}"}


def wait():
    end = time.monotonic() + 30
    while True:
        try:
            return urllib.request.urlopen(address + "/moto-api/")
        except OSError:
            assert time.monotonic() < end, "the stand-in did not start"
            time.sleep(0.2)


def compared(store):
    manifest = json.loads((folder / "manifest.json").read_text())
    for entry in manifest["files"]:
        path = entry["path"]
        # Packed copies are nginx's, and the rules of servers are nobody's to read.
        if path.endswith(".gz") or path.startswith("deploy/") or path == "_headers":
            continue
        try:
            found = store.head_object(Bucket=bucket, Key=path)
        except ClientError as error:
            yield f"{path}: {error}"
            continue
        wanted = {"ContentLength": entry["bytes"], "CacheControl": entry["cache_control"],
                  "ContentType": entry["content_type"]}
        for name, value in wanted.items():
            if found[name] != value:
                yield f"{path}: {name} is {found[name]!r}, should be {value!r}"


sys.exit(main())
