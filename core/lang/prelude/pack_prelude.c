/* A program of the build: packs the prelude into a C file, or into a smaller one and bundles.
 *
 *     pack_prelude OUTPUT whole|FOLDER-OF-BUNDLES SOURCES FILE...
 *
 * FILE: .py below SOURCES. A module's name is its path, as in a package on disk: torch/nn/init.py
 * is torch.nn.init and torch/nn/__init__.py is torch.nn. What OUTPUT defines is in prelude.h;
 * bundles (lang/library.h, bundles.def) are files NAME.bundle. */
#include <stdio.h>
#include <string.h>

#include "lang/library.h"
#include "lang/pack.h"

enum { MOST_BUNDLES = 16 };

typedef struct packer {
    gw_context *ctx;
    FILE *out;
    const char *bundles; /* the folder they are written to; NULL: all is in the program */
    const char *names[MOST_BUNDLES];
    gw_buffer bytes[MOST_BUNDLES];
    int count;
    gw_buffer rows; /* of gw_prelude */
} packer;

static bool read_file(const char *folder, const char *file, gw_buffer *out) {
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", folder, file);
    FILE *in = fopen(path, "rb");
    if (!in) {
        perror(path);
        return false;
    }
    for (int c; (c = fgetc(in)) != EOF;) {
        gw_buffer_char(out, (char)c);
    }
    fclose(in);
    return !out->failed;
}

/* "torch/nn/init.py" as "torch.nn.init". */
static void module_name(const char *file, char *name, size_t size) {
    snprintf(name, size, "%s", file);
    char *end = strstr(name, "/__init__.py");
    *(end ? end : strstr(name, ".py")) = '\0';
    for (char *slash; (slash = strchr(name, '/'));) {
        *slash = '.';
    }
}

static bool pack(gw_context *ctx, const char *file, const gw_buffer *text, gw_buffer *out) {
    char name[256];
    gw_syntax_error error;
    module_name(file, name, sizeof name);
    gw_code *code = gw_compile(ctx, text->data ? text->data : "", text->length, name, &error);
    if (!code) {
        fprintf(stderr, "%s:%d: %s: %s\n", file, (int)error.site.line, error.type, error.message);
        return false;
    }
    const bool done = gw_code_pack(code, out);
    gw_code_free(code);
    return done;
}

/* The name of the bundle that a module is in; "": of none. */
static const char *bundle_of(const char *module) {
    static const struct {
        const char *module, *bundle;
    } rows[] = {
#define BUNDLE(module_, bundle_) {module_, bundle_},
#include "lang/prelude/bundles.def"
#undef BUNDLE
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const size_t n = strlen(rows[i].module);
        const bool below = n == 0 || rows[i].module[n - 1] == '.';
        if (below ? strncmp(module, rows[i].module, n) == 0 : strcmp(module, rows[i].module) == 0) {
            return rows[i].bundle;
        }
    }
    return "";
}

/* The number of the bundle of that name, which is made when there is none; -1: too many. */
static int find_bundle(packer *p, const char *name) {
    for (int i = 0; i < p->count; i++) {
        if (strcmp(p->names[i], name) == 0) {
            return i;
        }
    }
    if (p->count == MOST_BUNDLES) {
        fprintf(stderr, "more than %d bundles\n", (int)MOST_BUNDLES);
        return -1;
    }
    p->names[p->count] = name;
    gw_buffer_init(&p->bytes[p->count], p->ctx);
    return p->count++;
}

static void write_array(FILE *out, int n, const gw_buffer *bytes) {
    fprintf(out, "static const unsigned char packed_%d[] = {", n);
    for (size_t i = 0; i < bytes->length; i++) {
        fprintf(out, "%s%u,", i % 24 ? "" : "\n", (unsigned)(unsigned char)bytes->data[i]);
    }
    fprintf(out, "\n};\n");
}

/* Writes module number `n` where it belongs, and its row. */
static bool place(packer *p, int n, const char *file, const gw_buffer *packed) {
    char name[256];
    module_name(file, name, sizeof name);
    gw_buffer_format(&p->rows, "    {.name = \"%s\", %s", name,
                     strncmp(name, "torch", 5) == 0 ? ".init = gw_prelude_init, " : "");
    const char *bundle = p->bundles ? bundle_of(name) : "";
    if (!*bundle) {
        write_array(p->out, n, packed);
        gw_buffer_format(&p->rows, ".packed = packed_%d, .packed_size = sizeof packed_%d},\n", n,
                         n);
        return true;
    }
    const int at = find_bundle(p, bundle);
    if (at < 0) {
        return false;
    }
    gw_buffer_format(&p->rows,
                     ".bundle = gw_bundles + %d, .bundle_offset = %zu, .packed_size = %zu},\n", at,
                     p->bytes[at].length, packed->length);
    return gw_buffer_add(&p->bytes[at], packed->data, packed->length);
}

static bool write_bundle(const packer *p, int n) {
    char path[1024];
    snprintf(path, sizeof path, "%s/%s.bundle", p->bundles, p->names[n]);
    FILE *out = fopen(path, "wb");
    if (!out) {
        perror(path);
        return false;
    }
    const gw_buffer *bytes = &p->bytes[n];
    const bool written = fwrite(bytes->data, 1, bytes->length, out) == bytes->length;
    return fclose(out) == 0 && written;
}

static bool write_all(packer *p, const char *sources, char **files, int n) {
    bool done = true;
    fprintf(p->out, "/* Generated by pack_prelude.c. */\n#include \"lang/prelude/prelude.h\"\n\n");
    for (int i = 0; done && i < n; i++) {
        gw_buffer text, packed;
        gw_buffer_init(&text, p->ctx);
        gw_buffer_init(&packed, p->ctx);
        done = read_file(sources, files[i], &text) && pack(p->ctx, files[i], &text, &packed) &&
               place(p, i, files[i], &packed);
        gw_buffer_free(&packed);
        gw_buffer_free(&text);
    }
    fprintf(p->out, "\nconst gw_bundle gw_bundles[] = {\n");
    for (int i = 0; i < p->count; i++) {
        const gw_buffer *bytes = &p->bytes[i];
        done = done && write_bundle(p, i);
        fprintf(p->out, "    {\"%s\", %zu, 0x%llxu},\n", p->names[i], bytes->length,
                (unsigned long long)gw_bundle_hash(bytes->data, bytes->length));
    }
    fprintf(p->out, "    {0},\n};\n\nconst gw_module_def gw_prelude[] = {\n%s    {0},\n};\n",
            p->rows.data ? p->rows.data : "");
    return done && !p->rows.failed;
}

int main(int argc, char **argv) {
    if (argc < 4) {
        fprintf(stderr, "usage: pack_prelude OUTPUT whole|BUNDLES SOURCES FILE...\n");
        return 2;
    }
    packer p = {.ctx = gw_context_new(NULL), .out = fopen(argv[1], "wb")};
    if (!p.ctx || !p.out) {
        perror(argv[1]);
        return 1;
    }
    p.bundles = strcmp(argv[2], "whole") == 0 ? NULL : argv[2];
    gw_buffer_init(&p.rows, p.ctx);
    const bool done = write_all(&p, argv[3], argv + 4, argc - 4);
    const bool written = fclose(p.out) == 0;
    for (int i = 0; i < p.count; i++) {
        gw_buffer_free(&p.bytes[i]);
    }
    gw_buffer_free(&p.rows);
    gw_context_free(p.ctx);
    if (!done || !written) {
        remove(argv[1]);
    }
    return done && written ? 0 : 1;
}
