"""Run by LibreOffice's own Python: verify signatures of files given as words; prints one line of JSON for each."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found,unused-ignore]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found,unused-ignore]


def main() -> None:
    """Start an office without a window, verify, and end it."""
    with tempfile.TemporaryDirectory() as map_:
        pipe = Path(map_).name
        words = [
            "soffice", f"-env:UserInstallation={Path(map_).as_uri()}/lo", "--headless", "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ]  # fmt: skip
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as office:
            try:
                context = connect(pipe)
                for pad in sys.argv[1:]:
                    print(json.dumps(verify(context, pad)))
            finally:
                office.terminate()


def connect(pipe: str) -> Any:
    """Give the context of the office; it needs a second or two to start."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(150):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice start niet")


def verify(context: Any, pad: str) -> list[dict[str, Any]]:
    """Give each signature: whether it is right, and whose certificate it is."""
    manager = context.ServiceManager
    access = manager.createInstanceWithContext("com.sun.star.ucb.SimpleFileAccess", context)
    stream = access.openFileRead(Path(pad).as_uri())
    value = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    value.Name, value.Value = "StorageFormat", "ZipFormat"
    factory = manager.createInstanceWithContext("com.sun.star.embed.StorageFactory", context)
    arguments = (stream, uno.getConstantByName("com.sun.star.embed.ElementModes.READ"))
    properties = uno.Any("[]com.sun.star.beans.PropertyValue", (value,))
    storage = uno.invoke(factory, "createInstanceWithArguments", ((*arguments, properties),))
    signatures = manager.createInstanceWithArgumentsAndContext(
        "com.sun.star.security.DocumentDigitalSignatures", ("1.2",), context
    )
    found = signatures.verifyDocumentContentSignatures(storage, None)
    return [
        {"klopt": bool(s.SignatureIsValid), "wie": s.Signer.SubjectName if s.Signer else ""} for s in found
    ]


main()
