FROM python:3.12-slim
WORKDIR /cancu
COPY pyproject.toml README.md LICENSE ./
COPY api api
COPY graph graph
COPY loaders loaders
COPY queries queries
COPY viz viz
RUN pip install --no-cache-dir ".[export]" && useradd --create-home cancu
USER cancu
WORKDIR /home/cancu
ENTRYPOINT ["cancu"]
