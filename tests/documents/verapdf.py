"""Holds PDF files to PDF/UA-1 by veraPDF, all in one virtual machine: python3 verapdf.py JAR FILE...

Says how many checks were made; ends with 1 when a file fails one."""

import collections
import sys

import jpype

# veraPDF reads its rules with JAXB, which Java has no more and Debian has (libjaxb-java, with what that needs).
FOLDER = "/usr/share/java"
JAXB = ["jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "FastInfoset", "stax-ex", "txw2", "javax.activation"]


def main(jar, files):
    jpype.startJVM(classpath=[jar, *(f"{FOLDER}/{name}.jar" for name in JAXB)], convertStrings=True)
    pdfa = jpype.JPackage("org").verapdf.pdfa
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    flavour = pdfa.flavours.PDFAFlavour.PDFUA_1
    foundry = pdfa.Foundries.defaultInstance()
    checks, failed = 0, 0
    for file in files:
        with jpype.JClass("java.io.FileInputStream")(file) as stream:
            with foundry.createParser(stream, flavour) as parser, foundry.createValidator(flavour, False) as validator:
                result = validator.validate(parser)
        checks += result.getTotalAssertions()
        if not result.isCompliant():
            failed += 1
            why = collections.Counter(f"{one.getRuleId().getClause()} {one.getMessage()}" for one in result.getTestAssertions())
            for rule, count in sorted(why.items()):
                print(f"wrong: {file}: {count} × {rule}", file=sys.stderr)
    print(f"{len(files)} files held to PDF/UA-1 by veraPDF: {checks} checks, {failed} files fail")
    return bool(failed) or not checks


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
