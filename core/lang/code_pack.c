/* Packing code. */
#include <string.h>

#include "lang/pack.h"

/* The texts of a module in order of their first use. */
typedef struct packer {
    gw_context *ctx;
    gw_buffer texts, body;
    struct text {
        const char *bytes;
        size_t length;
    } * known;
    size_t n_known, capacity;
    bool failed;
} packer;

static void put(gw_buffer *out, uint64_t n) {
    for (; n >= 128; n >>= 7)
        gw_buffer_char(out, (char)(n | 128));
    gw_buffer_char(out, (char)n);
}

static void put_signed(gw_buffer *out, int64_t n) {
    put(out, (uint64_t)n << 1 ^ (n < 0 ? UINT64_MAX : 0));
}

static bool reserve(packer *p) {
    if (p->n_known < p->capacity)
        return true;
    const size_t wider = p->capacity * 2 + 64, size = sizeof *p->known;
    void *moved = gw_resize(p->ctx, p->known, p->capacity * size, wider * size);
    if (!moved)
        return false;
    p->known = moved;
    p->capacity = wider;
    return true;
}

static void put_text(packer *p, const char *bytes, size_t length) {
    size_t i = 0;
    while (i < p->n_known &&
           (p->known[i].length != length || memcmp(p->known[i].bytes, bytes, length) != 0))
        i++;
    put(&p->body, i);
    if (i < p->n_known)
        return;
    p->failed = p->failed || !reserve(p);
    if (p->failed)
        return;
    p->known[p->n_known++] = (struct text){bytes, length};
    put(&p->texts, length);
    gw_buffer_add(&p->texts, bytes, length);
}

static void put_names(packer *p, char *const *names, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        put_text(p, names[i], strlen(names[i]));
}

static void put_code(packer *p, const gw_code *code);

/* Constants nest as deep as the parser lets tuples and functions nest. */
static void put_const(packer *p, const gw_const *value) {
    put(&p->body, (uint64_t)value->kind);
    switch (value->kind) {
    case GW_CONST_INT:
        put_signed(&p->body, value->i);
        break;
    case GW_CONST_FLOAT:
    case GW_CONST_IMAGINARY: {
        uint64_t bits;
        memcpy(&bits, &value->f, sizeof bits);
        for (int i = 0; i < 64; i += 8)
            gw_buffer_char(&p->body, (char)(bits >> i));
        break;
    }
    case GW_CONST_BIG:
    case GW_CONST_STR:
    case GW_CONST_BYTES:
        put_text(p, value->text, value->length);
        break;
    case GW_CONST_TUPLE:
        put(&p->body, value->length);
        for (uint32_t i = 0; i < value->length; i++)
            put_const(p, &value->items[i]);
        break;
    case GW_CONST_CODE:
        put_code(p, value->code);
        break;
    case GW_CONST_NONE:
    case GW_CONST_ELLIPSIS:
    case GW_CONST_FALSE:
    case GW_CONST_TRUE:
        break;
    }
}

static void put_code(packer *p, const gw_code *code) {
    gw_buffer *out = &p->body;
    put_text(p, code->name, strlen(code->name));
    put_text(p, code->qualname, strlen(code->qualname));
    const uint32_t numbers[] = {code->flags,     code->n_args,     code->n_posonly,
                                code->n_kwonly,  code->n_locals,   code->n_cells,
                                code->n_free,    code->stack_size, (uint32_t)code->first_line,
                                code->n_names,   code->n_consts,   code->n_code,
                                code->n_handlers};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        put(out, numbers[i]);
    put_names(p, code->local_names, code->n_locals);
    put_names(p, code->deref_names, code->n_cells + code->n_free);
    put_names(p, code->names, code->n_names);
    for (uint32_t i = 0; i < code->n_cells; i++)
        put(out, (uint64_t)(code->cell_arg[i] + 1));
    for (uint32_t i = 0; i < code->n_consts; i++)
        put_const(p, &code->consts[i]);
    for (uint32_t i = 0; i < code->n_code; i++)
        gw_buffer_char(out, (char)gw_instruction_op(code->code[i]));
    for (uint32_t i = 0; i < code->n_code; i++)
        put(out, gw_instruction_arg(code->code[i]));
    for (uint32_t i = 0; i < code->n_handlers; i++) {
        const gw_handler *h = &code->handlers[i];
        put(out, h->start);
        put(out, h->end);
        put(out, h->handler);
        put(out, h->depth);
    }
}

bool gw_code_pack(const gw_code *code, gw_buffer *out) {
    packer p = {.ctx = code->ctx};
    gw_buffer_init(&p.texts, code->ctx);
    gw_buffer_init(&p.body, code->ctx);
    put_code(&p, code);
    put(out, p.n_known);
    gw_buffer_add(out, p.texts.data, p.texts.length);
    gw_buffer_add(out, p.body.data, p.body.length);
    const bool done = !p.failed && !p.texts.failed && !p.body.failed && !out->failed;
    gw_buffer_free(&p.texts);
    gw_buffer_free(&p.body);
    gw_release(code->ctx, p.known, p.capacity * sizeof *p.known);
    return done;
}
