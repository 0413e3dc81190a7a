/* Why some modules cannot be imported. */
#include <string.h>

#include "lang/module.h"

/* Is it, or what it is in, a module of CPython's library that is not here? */
static bool is_of_library(const char *name) {
    static const char words[] =
        " "
        "aifc array ast asynchat asyncore atexit audioop bdb builtins bz2 cProfile "
        "calendar cgi cgitb chunk cmd code codecs codeop colorsys compileall configparser "
        "contextvars copyreg crypt ctypes curses dbm difflib dis distutils doctest email "
        "encodings errno faulthandler fcntl filecmp fileinput ftplib getopt getpass "
        "gettext graphlib grp gzip hmac html http imaplib imghdr imp ipaddress linecache "
        "locale lzma mailbox mailcap marshal mimetypes mmap modulefinder netrc nis "
        "nntplib optparse ossaudiodev pdb pickletools pipes pkgutil platform plistlib "
        "poplib profile pstats pty pwd py_compile pyclbr pydoc quopri readline reprlib "
        "resource rlcompleter runpy sched secrets select selectors shelve shlex signal "
        "site smtpd smtplib sndhdr socketserver spwd sqlite3 ssl stat stringprep sunau "
        "symtable sysconfig syslog tabnanny tarfile telnetlib termios tkinter token "
        "tokenize tomllib trace tracemalloc tty turtle uu wave webbrowser wsgiref xdrlib "
        "xml xmlrpc zipapp zipfile zipimport zlib zoneinfo ";
    const size_t n = strcspn(name, ".");
    for (const char *at = words; (at = strchr(at, ' ')); at++) {
        if (strncmp(at + 1, name, n) == 0 && at[n + 1] == ' ') {
            return true;
        }
    }
    return false;
}

const char *gw_why_no_module(const char *name) {
    static const char *const rows[][2] = {
        {"threading", ": the playground has one thread; call the function itself"},
        {"multiprocessing", ": the playground has one process; call the function itself"},
        {"concurrent", ": the playground has one thread; call the functions one by one"},
        {"asyncio", ": the playground has no async; call the functions one by one"},
        {"subprocess", ": the playground starts no programs"},
        {"socket", ": the playground has no network"},
        {"urllib", ": the playground has no network"},
        {"requests", ": the playground has no network"},
        {"torchvision",
         ": the playground has no images to download; make tensors, with torch.randn "
         "or by hand, and a torch.utils.data.TensorDataset of them"},
        {"torchaudio", ": the playground has no sound; make tensors by hand"},
        {"torchtext", ": the playground has no texts to download; write some as strings"},
        {"sklearn", ": the playground has no scikit-learn; make the points with numpy or torch"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const size_t n = strlen(rows[i][0]);
        if (strncmp(name, rows[i][0], n) == 0 && (name[n] == '\0' || name[n] == '.')) {
            return rows[i][1];
        }
    }
    return is_of_library(name) ? ": it is not part of the playground's Python" : "";
}
