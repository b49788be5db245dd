"""From a record to rows: documents, citations, tasks, agencies, outcomes, each edge with its proof."""
