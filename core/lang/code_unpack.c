/* Unpacking code. */
#include <string.h>

#include "lang/pack.h"

enum { MAX_NESTING = 200 };

typedef struct text {
    const char *bytes;
    size_t length;
} text;

typedef struct reader {
    gw_context *ctx;
    const unsigned char *at, *end;
    const char *filename;
    text *texts;
    size_t n_texts;
    int nesting;
    bool failed; /* nothing that is read after this counts */
} reader;

static uint64_t get(reader *r) {
    uint64_t n = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        if (r->at == r->end)
            break;
        const unsigned char byte = *r->at++;
        n |= (uint64_t)(byte & 127) << shift;
        if (byte < 128)
            return n;
    }
    r->failed = true;
    return 0;
}

static int64_t get_signed(reader *r) {
    const uint64_t n = get(r);
    return (int64_t)(n >> 1 ^ (0 - (n & 1)));
}

/* A number of things that take at least a byte each. */
static uint32_t get_count(reader *r) {
    const uint64_t n = get(r);
    r->failed = r->failed || n > (size_t)(r->end - r->at);
    return r->failed ? 0 : (uint32_t)n;
}

static uint32_t get_u32(reader *r) {
    const uint64_t n = get(r);
    r->failed = r->failed || n > UINT32_MAX;
    return (uint32_t)n;
}

static void *make_array(reader *r, uint32_t n, size_t size) {
    if (!n || r->failed)
        return NULL;
    void *items = gw_alloc_array(r->ctx, n, size);
    r->failed = !items;
    if (items)
        memset(items, 0, n * size);
    return items;
}

static char *get_text(reader *r, uint32_t *length) {
    const uint64_t i = get(r);
    r->failed = r->failed || i >= r->n_texts;
    if (r->failed)
        return NULL;
    const text *t = &r->texts[i];
    char *copy = gw_alloc(r->ctx, t->length + 1);
    if (copy) {
        memcpy(copy, t->bytes, t->length);
        copy[t->length] = '\0';
    }
    r->failed = !copy;
    /* A name with a NUL inside would be given back with another length than it was taken with. */
    if (length)
        *length = (uint32_t)t->length;
    else if (copy && strlen(copy) != t->length) {
        gw_release(r->ctx, copy, t->length + 1);
        copy = NULL;
        r->failed = true;
    }
    return copy;
}

static char **get_names(reader *r, uint32_t n) {
    char **names = make_array(r, n, sizeof *names);
    for (uint32_t i = 0; names && i < n; i++)
        names[i] = get_text(r, NULL);
    return names;
}

static gw_code *get_code(reader *r);

static double get_float(reader *r) {
    uint64_t bits = 0;
    double f;
    if (r->end - r->at < 8) {
        r->failed = true;
        return 0;
    }
    for (int i = 0; i < 64; i += 8)
        bits |= (uint64_t)*r->at++ << i;
    memcpy(&f, &bits, sizeof f);
    return f;
}

/* Leaves `value` None when there is none, so that what was made can be freed. */
static void get_const(reader *r, gw_const *value) {
    const uint64_t kind = get(r);
    *value = (gw_const){.kind = GW_CONST_NONE};
    switch (kind) {
    case GW_CONST_INT:
        value->i = get_signed(r);
        break;
    case GW_CONST_FLOAT:
    case GW_CONST_IMAGINARY:
        value->f = get_float(r);
        break;
    case GW_CONST_BIG:
    case GW_CONST_STR:
    case GW_CONST_BYTES:
        value->text = get_text(r, &value->length);
        if (!value->text)
            return;
        break;
    case GW_CONST_TUPLE: {
        const uint32_t n = get_count(r);
        r->failed = r->failed || ++r->nesting > MAX_NESTING;
        value->items = make_array(r, n, sizeof *value->items);
        value->length = value->items ? n : 0;
        for (uint32_t i = 0; i < value->length; i++)
            get_const(r, &value->items[i]);
        r->nesting--;
        break;
    }
    case GW_CONST_CODE:
        value->code = get_code(r);
        if (!value->code)
            return;
        break;
    default:
        r->failed = r->failed || kind > GW_CONST_TRUE;
    }
    if (kind <= GW_CONST_CODE)
        value->kind = (gw_const_kind)kind;
}

/* How large the argument of an instruction may be, exclusively. */
static uint32_t limit_of(const gw_code *code, gw_opcode op) {
    switch (gw_opcode_argument(op)) {
    case GW_ARG_CONST:
        return code->n_consts;
    case GW_ARG_LOCAL:
        return code->n_locals;
    case GW_ARG_CELL:
        return code->n_cells + code->n_free;
    case GW_ARG_NAME:
        return code->n_names;
    case GW_ARG_TARGET:
        return code->n_code;
    case GW_ARG_BINARY:
        return GW_BINARY_COUNT;
    case GW_ARG_UNARY:
        return GW_UNARY_COUNT;
    case GW_ARG_COMPARE:
        return GW_COMPARE_COUNT;
    case GW_ARG_NONE:
    case GW_ARG_NUMBER:
        break;
    }
    return 1 << 24;
}

static void get_instructions(reader *r, gw_code *code) {
    code->code = make_array(r, code->n_code, sizeof *code->code);
    code->sites = make_array(r, code->n_code, sizeof *code->sites);
    if (r->failed)
        return;
    const unsigned char *ops = r->at;
    r->at += code->n_code;
    for (uint32_t i = 0; !r->failed && i < code->n_code; i++) {
        const gw_opcode op = (gw_opcode)ops[i];
        const uint64_t arg = get(r);
        r->failed = r->failed || op >= GW_OPCODE_COUNT || arg >= limit_of(code, op);
        code->code[i] = (gw_instruction)((uint32_t)op | (uint32_t)arg << 8);
        code->sites[i] = (gw_site){.line = code->first_line, .end_line = code->first_line};
    }
}

static void get_handlers(reader *r, gw_code *code) {
    code->handlers = make_array(r, code->n_handlers, sizeof *code->handlers);
    for (uint32_t i = 0; !r->failed && i < code->n_handlers; i++) {
        gw_handler *h = &code->handlers[i];
        *h = (gw_handler){.start = get_u32(r)};
        h->end = get_u32(r);
        h->handler = get_u32(r);
        h->depth = get_u32(r);
        r->failed = r->failed || h->handler >= code->n_code || h->depth > code->stack_size;
    }
}

static void fill(reader *r, gw_code *code) {
    code->name = get_text(r, NULL);
    code->qualname = get_text(r, NULL);
    code->flags = get_u32(r);
    code->n_args = get_u32(r);
    code->n_posonly = get_u32(r);
    code->n_kwonly = get_u32(r);
    const uint32_t n_locals = get_count(r), n_cells = get_count(r), n_free = get_count(r);
    code->stack_size = get_u32(r);
    code->first_line = (int32_t)get_u32(r);
    const uint32_t n_names = get_count(r), n_consts = get_count(r), n_code = get_count(r);
    const uint32_t n_handlers = get_count(r);
    const uint64_t rest =
        (code->flags & GW_CODE_VARARGS ? 1u : 0u) + (code->flags & GW_CODE_VARKEYWORDS ? 1u : 0u);
    r->failed = r->failed || (uint64_t)code->n_args + code->n_kwonly + rest > n_locals ||
                code->n_posonly > code->n_args || code->stack_size > 1 << 20 || n_code == 0;
    /* Counts are noted when what they count is there: gw_code_free goes by them. */
    code->local_names = get_names(r, n_locals);
    code->n_locals = code->local_names ? n_locals : 0;
    code->deref_names = get_names(r, n_cells + n_free);
    code->n_cells = code->deref_names ? n_cells : 0;
    code->n_free = code->deref_names ? n_free : 0;
    code->names = get_names(r, n_names);
    code->n_names = code->names ? n_names : 0;
    code->cell_arg = make_array(r, n_cells, sizeof *code->cell_arg);
    for (uint32_t i = 0; !r->failed && i < n_cells; i++) {
        const uint64_t arg = get(r);
        r->failed = r->failed || arg > n_locals;
        code->cell_arg[i] = (int32_t)arg - 1;
    }
    code->consts = make_array(r, n_consts, sizeof *code->consts);
    code->n_consts = code->consts ? n_consts : 0;
    for (uint32_t i = 0; i < code->n_consts; i++)
        get_const(r, &code->consts[i]);
    code->n_code = n_code;
    r->failed = r->failed || n_code > (size_t)(r->end - r->at);
    get_instructions(r, code);
    code->n_handlers = n_handlers;
    get_handlers(r, code);
}

static gw_code *get_code(reader *r) {
    r->failed = r->failed || r->nesting >= MAX_NESTING;
    gw_code *code = r->failed ? NULL : gw_alloc_zero(r->ctx, sizeof *code);
    if (!code) {
        r->failed = true;
        return NULL;
    }
    code->ctx = r->ctx;
    const size_t length = strlen(r->filename) + 1;
    code->filename = gw_alloc(r->ctx, length);
    r->failed = !code->filename;
    if (code->filename)
        memcpy(code->filename, r->filename, length);
    r->nesting++;
    fill(r, code);
    r->nesting--;
    if (!r->failed)
        return code;
    gw_code_free(code);
    return NULL;
}

gw_code *gw_code_unpack(gw_context *ctx, const void *bytes, size_t size, const char *filename) {
    const unsigned char *begin = bytes;
    reader r = {.ctx = ctx, .at = begin, .end = begin + size, .filename = filename};
    const uint32_t n_texts = get_count(&r);
    r.texts = make_array(&r, n_texts, sizeof *r.texts);
    for (uint32_t i = 0; !r.failed && i < n_texts; i++) {
        const uint64_t length = get(&r);
        r.failed = r.failed || length > (size_t)(r.end - r.at) || length >= UINT32_MAX;
        if (!r.failed) {
            r.texts[i] = (text){(const char *)r.at, (size_t)length};
            r.at += length;
        }
    }
    r.n_texts = r.texts ? n_texts : 0;
    gw_code *code = get_code(&r);
    if (r.texts)
        gw_release(ctx, r.texts, n_texts * sizeof *r.texts);
    return code;
}
