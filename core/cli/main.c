/* The native program: brings bytes in and out of cli.h. */
#define _POSIX_C_SOURCE 200809L /* mkdir */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/cli.h"

/* Large tensors come and go: memory that the C library gives back to the system after each is
 * mapped and filled with zeros anew for the next, which takes longer than most operations. */
static void keep_memory(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20); /* the most that it takes */
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

/* Reads `file` to its end; NULL and errno when it cannot. The caller frees. */
static char *read_all(FILE *file, size_t *length) {
    size_t capacity = 1 << 16;
    char *bytes = malloc(capacity);
    *length = 0;
    while (bytes) {
        *length += fread(bytes + *length, 1, capacity - *length, file);
        if (ferror(file)) {
            int reason = errno;
            free(bytes);
            errno = reason;
            return NULL;
        }
        if (*length < capacity) {
            return bytes;
        }
        char *more = capacity > SIZE_MAX / 2 ? NULL : realloc(bytes, 2 * capacity);
        if (!more) {
            free(bytes);
        }
        bytes = more;
        capacity *= 2;
    }
    errno = ENOMEM;
    return NULL;
}

static void feed(gw_cli *cli) {
    const char *name = gw_cli_wants(cli);
    bool is_stdin = strcmp(name, "-") == 0;
    size_t length = 0;
    char *bytes = NULL;
    FILE *file = is_stdin ? stdin : fopen(name, "rb");
    if (file) {
        bytes = read_all(file, &length);
    }
    gw_cli_feed(cli, bytes, length, bytes ? NULL : strerror(errno));
    free(bytes);
    if (file && !is_stdin) {
        fclose(file);
    }
}

static bool flush(gw_buffer *buffer, FILE *to) {
    bool ok = buffer->length == 0 || fwrite(buffer->data, 1, buffer->length, to) == buffer->length;
    gw_buffer_clear(buffer);
    return fflush(to) == 0 && ok;
}

static bool is_folder(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Makes the folder that a file's path names, and those that it is in, unless they are there. */
static bool make_folders(char *path) {
    for (char *at = path + 1; *at; at++) {
        if (*at != '/') {
            continue;
        }
        *at = '\0';
        const bool made = is_folder(path) || mkdir(path, 0777) == 0;
        *at = '/';
        if (!made) {
            return false;
        }
    }
    return true;
}

/* Writes what has been drawn; false: it cannot, and `path` (the caller's to free) says where. */
static bool write_figures(gw_cli *cli, char **path) {
    const char *svg, *name, *folder = gw_cli_figures(cli);
    size_t length;
    while ((name = gw_cli_figure(cli, &svg, &length)) != NULL) {
        const size_t size = strlen(folder) + strlen(name) + 2;
        free(*path);
        *path = malloc(size);
        if (!*path) {
            return false;
        }
        snprintf(*path, size, "%s/%s", folder, name);
        if (!make_folders(*path)) {
            return false;
        }
        FILE *file = fopen(*path, "wb");
        const bool written = file && fwrite(svg, 1, length, file) == length;
        if (!file || fclose(file) != 0 || !written) {
            return false;
        }
        gw_cli_drop_figure(cli);
    }
    return true;
}

int main(int argc, char **argv) {
    keep_memory();
    gw_cli *cli = gw_cli_new(argc > 0 ? argc - 1 : 0, (const char *const *)argv + (argc > 0), NULL);
    if (!cli) {
        fputs("gradwalk: out of memory\n", stderr);
        return 1;
    }
    if (gw_cli_wants(cli)) {
        feed(cli);
    }
    bool more, written, drawn;
    char *path = NULL; /* of the last figure */
    do {
        more = gw_cli_step(cli);
        written = flush(gw_cli_out(cli), stdout);
        flush(gw_cli_err(cli), stderr);
        drawn = write_figures(cli, &path);
    } while (more && written && drawn);
    if (!written) {
        fprintf(stderr, "gradwalk: cannot write: %s\n", strerror(errno));
    }
    if (!drawn) {
        fprintf(stderr, "gradwalk: cannot write %s: %s\n", path ? path : "a figure",
                strerror(errno));
    }
    int code = written && drawn ? gw_cli_exit_code(cli) : 1;
    free(path);
    gw_cli_free(cli);
    return code;
}
