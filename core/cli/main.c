/* The native program: brings bytes in and out of cli.h. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

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

int main(int argc, char **argv) {
    gw_cli *cli = gw_cli_new(argc > 0 ? argc - 1 : 0, (const char *const *)argv + (argc > 0));
    if (!cli) {
        fputs("gradwalk: out of memory\n", stderr);
        return 1;
    }
    if (gw_cli_wants(cli)) {
        feed(cli);
    }
    bool more, written;
    do {
        more = gw_cli_step(cli);
        written = flush(gw_cli_out(cli), stdout);
        flush(gw_cli_err(cli), stderr);
    } while (more && written);
    if (!written) {
        fprintf(stderr, "gradwalk: cannot write: %s\n", strerror(errno));
    }
    int code = written ? gw_cli_exit_code(cli) : 1;
    gw_cli_free(cli);
    return code;
}
