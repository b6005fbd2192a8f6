// The system's libpq, wherever it keeps its header.
#ifndef COMPLAINTKIT_CPOSTGRES_H
#define COMPLAINTKIT_CPOSTGRES_H

#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else
#include <postgresql/libpq-fe.h>
#endif

#ifndef LIBPQ_HAS_PIPELINING
#error "libpq of PostgreSQL 14 or newer is needed"
#endif

#endif
